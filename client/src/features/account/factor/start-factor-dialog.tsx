import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { CurrentPassword, problemsOfCurrentOf } from '../current-password.tsx'
import type { AccountDialogProps } from '../name-dialog.tsx'
import { ConfirmFactorDialog } from './confirm-factor-dialog.tsx'

/** A second factor in two steps: the password, then the first code of the app. */
export function StartFactorDialog({ account, onClose, onDone }: AccountDialogProps) {
  const start = useAct(useProcedures().account.startFactor.mutationOptions(), { isQuiet: true })
  const form = useForm({
    name: 'start-factor',
    labels: { current: 'Your password' },
    of: null,
    text: () => ({ current: '' }),
    read: (texts) => ({ input: texts, problems: problemsOfCurrentOf(account, texts) }),
    act: start,
  })
  if (start.answer !== undefined) {
    return <ConfirmFactorDialog started={start.answer} onClose={onClose} onDone={onDone} />
  }
  return (
    <FormDialog title="A second factor" form={form} confirm="Go on" onClose={onClose}>
      <p>
        An app on your phone shows a code that changes every half minute; you type it each time you sign in.
        Any authenticator app will do.
      </p>
      <CurrentPassword account={account} field={form.field('current')} />
    </FormDialog>
  )
}
