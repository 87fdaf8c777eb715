import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { problemsOfDeclining } from '@roundtable/shared/target/target-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { whoAgreed } from './who-agreed.ts'

type Target = IndicatorView['targets'][number]
type Props = { code: string; target: Target; onClose: () => void; onDone: () => void }

const unsent = unsentForms<'reason', Target>()

export function DeclineTargetDialog({ code, target, onClose, onDone }: Props) {
  const form = useForm({
    name: 'decline-target',
    labels: { reason: 'Why it is declined' },
    of: target,
    text: () => ({ reason: '' }),
    read: ({ reason }, { id, version }) => ({
      input: { code, targetId: id, version, reason },
      problems: problemsOfDeclining({ reason }),
    }),
    act: useAct(useProcedures().indicator.declineTarget.mutationOptions(), { onDone }),
    unsent: { forms: unsent, about: target.id },
  })
  return (
    <FormDialog
      title={`Decline ${target.text} from ${target.fromLabel}`}
      form={form}
      confirm="Decline"
      stands={<p>{whoAgreed(target)}.</p>}
      onClose={onClose}
    >
      <p>
        “{target.rationale}” – proposed by {target.recordedBy ?? 'a member'}, who is told. Another target can
        be proposed.
      </p>
      <TextArea {...form.field('reason')} hint="It stands in the history of the indicator." />
    </FormDialog>
  )
}
