import { problemsOfSecret } from '@roundtable/shared/identity-provider/provider-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { Provider } from './provider-table.tsx'

type Props = { provider: Provider; onClose: () => void; onDone: (sentence: string) => void }

/** Client secrets end by themselves after a while. */
export function RenewSecretDialog({ provider, onClose, onDone }: Props) {
  const form = useForm({
    name: 'renew-secret',
    labels: { clientSecret: 'New client secret' },
    of: provider,
    text: () => ({ clientSecret: '' }),
    read: ({ clientSecret }, { id, version }) => ({
      input: { id, version, clientSecret: clientSecret.trim() },
      problems: problemsOfSecret({ clientSecret }),
    }),
    act: useAct(useProcedures().identityProvider.renewSecret.mutationOptions(), {
      onDone: () => onDone('The secret is replaced. Try it now.'),
    }),
  })
  return (
    <FormDialog
      title={`Client secret of ${provider.agencyName}`}
      form={form}
      confirm="Replace it"
      onClose={onClose}
    >
      <p>Of the same client at the same provider. It is stored encrypted and never shown again.</p>
      <TextField {...form.field('clientSecret')} type="password" autoComplete="new-password" />
    </FormDialog>
  )
}
