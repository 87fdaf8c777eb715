import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { CurrentPassword, problemsOfCurrentOf } from '../current-password.tsx'
import type { AccountDialogProps } from '../name-dialog.tsx'

/** No code after the password from then on. */
export function EndFactorDialog({ account, onClose, onDone }: AccountDialogProps) {
  const form = useForm({
    name: 'end-factor',
    labels: { current: 'Your password' },
    of: null,
    text: () => ({ current: '' }),
    read: (texts) => ({ input: texts, problems: problemsOfCurrentOf(account, texts) }),
    act: useAct(useProcedures().account.endFactor.mutationOptions(), {
      onDone: () => onDone('No code is asked for when you sign in from now on.'),
    }),
  })
  return (
    <FormDialog
      title="Take the second factor away"
      form={form}
      confirm="Take it away"
      look="danger"
      onClose={onClose}
    >
      <p>Where a seat of yours asks for a second factor, the last one stays.</p>
      <CurrentPassword account={account} field={form.field('current')} />
    </FormDialog>
  )
}
