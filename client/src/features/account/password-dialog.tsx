import { problemsOfNewPassword } from '@roundtable/shared/account/password-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { NewPasswordFields } from '../../ui/new-password-fields.tsx'
import { CurrentPassword, problemsOfCurrentOf } from './current-password.tsx'
import type { AccountDialogProps } from './name-dialog.tsx'

/** Another password; everywhere else the reader is signed out by it. */
export function PasswordDialog({ account, onClose, onDone }: AccountDialogProps) {
  const form = useForm({
    name: 'account-password',
    labels: {
      current: 'Your password now',
      password: 'New password',
      again: 'The same password again',
    },
    of: account,
    text: () => ({ current: '', password: '', again: '' }),
    read: (texts) => ({
      input: { current: texts.current, password: texts.password },
      problems: [...problemsOfCurrentOf(account, texts), ...problemsOfNewPassword(texts)],
    }),
    act: useAct(useProcedures().account.changePassword.mutationOptions(), {
      onDone: () => onDone('Your password is set, and you are signed out everywhere else.'),
    }),
  })
  return (
    <FormDialog
      title={account.hasPassword ? 'Another password' : 'A password'}
      form={form}
      confirm={account.hasPassword ? 'Change the password' : 'Set the password'}
      onClose={onClose}
    >
      <CurrentPassword account={account} field={form.field('current')} />
      <NewPasswordFields password={form.field('password')} again={form.field('again')} />
    </FormDialog>
  )
}
