import { problemsOfReporter } from '@roundtable/shared/indicator/series-form.ts'
import { counted } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { AgencyChoice } from '../../../parts/agency-choice.tsx'
import { usePlaces } from '../../../parts/use-places.ts'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { ReportedLine } from './reporters-table.tsx'

type Props = { lines: readonly ReportedLine[]; onClose: () => void; onDone: (sentence: string) => void }

/** One agency reports what was chosen, from the next return on. */
export function NameReporterDialog({ lines, onClose, onDone }: Props) {
  const { agencies } = usePlaces()
  const form = useForm({
    name: 'name-reporter',
    labels: { agencyCode: 'Agency' },
    of: null,
    text: () => ({ agencyCode: '' }),
    read: ({ agencyCode }) => ({
      input: { agencyCode, seriesIds: lines.map(({ seriesId }) => seriesId) },
      problems: problemsOfReporter({ agencyCode }),
    }),
    act: useAct(useProcedures().indicator.nameReporter.mutationOptions(), {
      onDone: (_, { agencyCode }) => {
        const name = agencies.find(({ code }) => code === agencyCode)?.name ?? agencyCode
        onDone(`${name} reports ${counted(lines.length, 'line')} from the next return on.`)
      },
    }),
  })
  return (
    <FormDialog
      title={`Who reports ${counted(lines.length, 'line')}`}
      form={form}
      confirm="Save"
      onClose={onClose}
    >
      <p>It is asked for their figures from the next return on; what another agency has reported stays.</p>
      <AgencyChoice {...form.field('agencyCode')} agencies={agencies} />
    </FormDialog>
  )
}
