import { problemsOfCurrent } from '@roundtable/shared/account/account-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { AccountDialogProps } from '../name-dialog.tsx'

/** The password alone from then on. */
export function EndFactorDialog({ onClose, onDone }: AccountDialogProps) {
  const form = useForm({
    name: 'end-factor',
    labels: { current: 'Your password' },
    of: null,
    text: () => ({ current: '' }),
    read: (texts) => ({ input: texts, problems: problemsOfCurrent(texts) }),
    act: useAct(useProcedures().account.endFactor.mutationOptions(), {
      onDone: () => onDone('You sign in with your password alone from now on.'),
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
      <p>A seat that asks for one shows you nothing until you have set one up again.</p>
      <TextField {...form.field('current')} type="password" autoComplete="current-password" />
    </FormDialog>
  )
}
