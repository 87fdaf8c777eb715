import { problemsOfSharing, type SharingField } from '@roundtable/shared/sharing/sharing-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

export type SharingAgency = Outputs['sharing']['list']['agencies'][number]
type Props = { agency: SharingAgency; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<SharingField, null>()

/** An agency's sharing agreement, or the one that follows. */
export function RecordDialog({ agency, onClose, onDone }: Props) {
  const [id] = useState(newId)
  const form = useForm({
    name: 'sharing',
    labels: { fromDay: 'From', untilDay: 'Last day', link: 'Address of the paper' },
    of: null,
    text: () => ({ fromDay: '', untilDay: '', link: '' }),
    read: (text) => ({ input: { id, agencyCode: agency.code, ...text }, problems: problemsOfSharing(text) }),
    act: useAct(useProcedures().sharing.record.mutationOptions(), {
      onDone: () => onDone(`The sharing agreement of ${agency.name} is recorded.`),
    }),
    unsent: { forms: unsent, about: agency.code },
  })
  return (
    <FormDialog title={`Sharing agreement of ${agency.name}`} form={form} confirm="Record" onClose={onClose}>
      <p>
        While it runs, the people of {agency.name} read figures in full. A month before its last day you are
        told; from the day after they read with small counts hidden.
      </p>
      <DateField {...form.day('fromDay')} />
      <DateField {...form.day('untilDay')} />
      <TextField
        {...form.field('link')}
        type="url"
        hint="Where the signed paper lies, for example https://…"
      />
    </FormDialog>
  )
}
