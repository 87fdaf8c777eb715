import { problemsOfPasskeyName } from '@roundtable/shared/account/passkey-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { Account, AccountDialogProps } from '../name-dialog.tsx'

export type PasskeyDialogProps = AccountDialogProps & { passkey: Account['passkeys'][number] }

export function RenamePasskeyDialog({ passkey, onClose, onDone }: PasskeyDialogProps) {
  const form = useForm({
    name: 'rename-passkey',
    labels: { name: 'Which device is it on?' },
    of: passkey,
    text: ({ name }) => ({ name }),
    read: (texts, { id }) => ({ input: { id, ...texts }, problems: problemsOfPasskeyName(texts) }),
    act: useAct(useProcedures().passkey.rename.mutationOptions(), {
      onDone: (_, { name }) => onDone(`That passkey is called ${name} from now on.`),
    }),
  })
  return (
    <FormDialog title="Rename a passkey" form={form} confirm="Save the name" onClose={onClose}>
      <TextField {...form.field('name')} />
    </FormDialog>
  )
}
