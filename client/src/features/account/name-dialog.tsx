import { problemsOfName } from '@roundtable/shared/account/account-form.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

export type Account = Outputs['account']['get']
export type AccountDialogProps = {
  account: Account
  onClose: () => void
  onDone: (sentence: string) => void
}

/** The name others know. */
export function NameDialog({ account, onClose, onDone }: AccountDialogProps) {
  const form = useForm({
    name: 'account-name',
    labels: { name: 'Name' },
    of: account,
    text: ({ name }) => ({ name }),
    read: (texts) => ({ input: texts, problems: problemsOfName(texts) }),
    act: useAct(useProcedures().account.rename.mutationOptions(), {
      onDone: (_, { name }) => onDone(`You are called ${name} from now on.`),
    }),
  })
  return (
    <FormDialog title="Your name" form={form} confirm="Save the name" onClose={onClose}>
      <TextField {...form.field('name')} autoComplete="name" />
    </FormDialog>
  )
}
