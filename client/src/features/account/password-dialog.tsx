import { problemsOfPasswordTyped } from '@roundtable/shared/account/account-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { NewPasswordFields } from '../../ui/new-password-fields.tsx'
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
      problems: problemsOfPasswordTyped(texts),
    }),
    act: useAct(useProcedures().account.changePassword.mutationOptions(), {
      onDone: () => onDone('Your password is changed, and you are signed out everywhere else.'),
    }),
  })
  return (
    <FormDialog title="Another password" form={form} confirm="Change the password" onClose={onClose}>
      <TextField {...form.field('current')} type="password" autoComplete="current-password" />
      <NewPasswordFields password={form.field('password')} again={form.field('again')} />
    </FormDialog>
  )
}
