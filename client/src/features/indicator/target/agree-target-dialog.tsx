import { problemsOfAgreement } from '@roundtable/shared/target/target-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { whoAgreed } from './who-agreed.ts'

type Target = IndicatorView['targets'][number]
type Props = { code: string; target: Target; onClose: () => void; onDone: () => void }

const unsent = unsentForms<'meeting', Target>()

export function AgreeTargetDialog({ code, target, onClose, onDone }: Props) {
  const form = useForm({
    name: 'agree-target',
    labels: { meeting: 'Where it was agreed' },
    of: target,
    text: () => ({ meeting: '' }),
    read: ({ meeting }, { id, version }) => ({
      input: { code, targetId: id, version, meeting },
      problems: problemsOfAgreement({ meeting }),
    }),
    act: useAct(useProcedures().indicator.agreeTarget.mutationOptions(), { onDone }),
    unsent: { forms: unsent, about: target.id },
  })
  return (
    <FormDialog
      title={`Agree ${target.text} from ${target.fromLabel}`}
      form={form}
      confirm="Agree"
      stands={<p>{whoAgreed(target)}.</p>}
      onClose={onClose}
    >
      <p>
        “{target.rationale}” – proposed by {target.recordedBy ?? 'a member'}. From {target.fromLabel} on every
        figure is judged against it.
      </p>
      <TextField
        {...form.field('meeting')}
        hint="The meeting and the item, for example: Board of 14 September 2026, item 4"
      />
    </FormDialog>
  )
}
