import { problemsOfSetAside, type SetAsideField } from '@roundtable/shared/chart-note/chart-note-form.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'

type Proposal = NonNullable<IndicatorView['proposal']>
type Props = { view: IndicatorView; proposal: Proposal; onClose: () => void; onDone: () => void }

const unsent = unsentForms<SetAsideField, null>()

/** Why the lines do not start anew where the figures propose it. */
export function SetStepAsideDialog({ view, proposal, onClose, onDone }: Props) {
  const { code, seriesId } = view
  const { fromPeriod, baseline } = proposal
  const form = useForm({
    name: 'set-aside',
    labels: { fromPeriod: 'From', reason: 'Why not' },
    of: null,
    text: () => ({ fromPeriod, reason: '' }),
    read: (text) => ({
      input: { code, seriesId, ...text, baseline },
      problems: problemsOfSetAside(text, view),
    }),
    act: useAct(useProcedures().indicator.setStepAside.mutationOptions(), { onDone }),
    unsent: { forms: unsent, about: `${seriesId} ${fromPeriod}` },
  })
  return (
    <FormDialog title="Set this proposal aside" form={form} confirm="Set it aside" onClose={onClose}>
      <p>
        The figures propose that average and limits start anew in {proposal.fromLabel}. Set aside, it is not
        proposed again for these figures; your reason stays in the history of the indicator.
      </p>
      <TextArea {...form.field('reason')} />
    </FormDialog>
  )
}
