import { problemsOfAddress } from '@roundtable/shared/account/account-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { CurrentPassword, problemsOfCurrentOf } from './current-password.tsx'
import type { AccountDialogProps } from './name-dialog.tsx'

/** Another address, which whoever reads its mail confirms, or two keepers where no mail goes out. */
export function EmailDialog({ account, onClose, onDone }: AccountDialogProps) {
  const form = useForm({
    name: 'account-email',
    labels: { email: 'New e-mail address', current: 'Your password' },
    of: account,
    text: () => ({ email: '', current: '' }),
    read: (texts) => ({
      input: texts,
      problems: [...problemsOfAddress(texts), ...problemsOfCurrentOf(account, texts)],
    }),
    act: useAct(useProcedures().account.changeEmail.mutationOptions(), {
      onDone: (_, { email }) =>
        onDone(
          account.mails
            ? `Open the mail to ${email} within half an hour to confirm it.`
            : `Two who keep people confirm ${email} within a fortnight.`,
        ),
    }),
  })
  return (
    <FormDialog title="Another e-mail address" form={form} confirm="Ask to confirm it" onClose={onClose}>
      {!account.mails && (
        <p>
          No mail goes out here: two who keep people, neither of them you, confirm that the address is yours.
        </p>
      )}
      {account.waitingEmail !== null && <p>{account.waitingEmail} waits for its confirmation.</p>}
      <TextField {...form.field('email')} type="email" autoComplete="email" />
      <CurrentPassword account={account} field={form.field('current')} />
    </FormDialog>
  )
}
