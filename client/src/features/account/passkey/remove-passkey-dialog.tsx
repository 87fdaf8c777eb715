import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { CurrentPassword, problemsOfCurrentOf } from '../current-password.tsx'
import type { PasskeyDialogProps } from './rename-passkey-dialog.tsx'

export function RemovePasskeyDialog({ account, passkey, onClose, onDone }: PasskeyDialogProps) {
  const form = useForm({
    name: 'remove-passkey',
    labels: { current: 'Your password' },
    of: passkey,
    text: () => ({ current: '' }),
    read: (texts, { id }) => ({
      input: { id, ...texts },
      problems: problemsOfCurrentOf(account, texts),
    }),
    act: useAct(useProcedures().passkey.remove.mutationOptions(), {
      onDone: () => onDone(`${passkey.name} signs you in no more.`),
    }),
  })
  return (
    <FormDialog
      title={`Remove “${passkey.name}”`}
      form={form}
      confirm="Remove it"
      look="danger"
      onClose={onClose}
    >
      <p>It signs you in no more. Remove it from the device too, in its own settings.</p>
      <CurrentPassword account={account} field={form.field('current')} />
    </FormDialog>
  )
}
