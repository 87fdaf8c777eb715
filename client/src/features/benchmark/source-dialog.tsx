import {
  openGovernmentLicence,
  problemsOfSource,
  type SourceField,
} from '@roundtable/shared/benchmark/benchmark-form.ts'
import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { BenchmarkFile } from './use-benchmark-file.ts'

type Props = { view: BenchmarkFile; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<SourceField, null>()

/** Where the file is from, which stands with each of its figures; then all of it is taken over, or nothing. */
export function SourceDialog({ view, onClose, onDone }: Props) {
  const { id, seen, publisher, fileName, today } = view
  const form = useForm({
    name: 'source',
    labels: { source: 'Publisher', licence: 'Licence', retrievedOn: 'Downloaded on' },
    of: null,
    text: () => ({ source: publisher, licence: openGovernmentLicence, retrievedOn: today }),
    read: (text) => ({ input: { id, seen, ...text }, problems: problemsOfSource(text, { today }) }),
    act: useAct(useProcedures().benchmark.takeOver.mutationOptions(), {
      onDone: ({ written }) => onDone(`${fileName}: ${counted(written, 'change')} taken over.`),
    }),
    unsent: { forms: unsent, about: id },
  })
  return (
    <FormDialog title="Where this file is from" form={form} confirm="Take over" onClose={onClose}>
      <TextField {...form.field('source')} hint="Stands beside every figure of this file." />
      <TextField {...form.field('licence')} />
      <DateField {...form.day('retrievedOn')} />
    </FormDialog>
  )
}
