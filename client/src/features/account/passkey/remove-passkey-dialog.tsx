import { problemsOfCurrent } from '@roundtable/shared/account/account-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { PasskeyDialogProps } from './rename-passkey-dialog.tsx'

export function RemovePasskeyDialog({ account, passkey, onClose, onDone }: PasskeyDialogProps) {
  const form = useForm({
    name: 'remove-passkey',
    labels: { current: 'Your password' },
    of: passkey,
    text: () => ({ current: '' }),
    read: (texts, { id }) => ({
      input: { id, ...texts },
      problems: account.hasPassword ? problemsOfCurrent(texts) : [],
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
      {account.hasPassword && (
        <TextField {...form.field('current')} type="password" autoComplete="current-password" />
      )}
    </FormDialog>
  )
}
