import { problemsOfProvider, valuesIn } from '@roundtable/shared/identity-provider/provider-form.ts'
import { domainsIn } from '@roundtable/shared/member/mail-domain.ts'
import { type Inputs, type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { Provider } from './provider-table.tsx'

type Agency = Outputs['identityProvider']['list']['agencies'][number]
type Props = {
  agency: Agency
  /** What is set up already and is changed; null where one is set up. */
  provider: Provider | null
  onClose: () => void
  onDone: (sentence: string) => void
}
type Sent =
  | { how: 'set-up'; input: Inputs['identityProvider']['setUp'] }
  | { how: 'revise'; input: Inputs['identityProvider']['revise'] }

/** Where the people of an agency sign in: it is tried and put in force by another keeper before anything changes. */
export function ProviderDialog({ agency, provider, onClose, onDone }: Props) {
  const procedures = useProcedures().identityProvider
  const setUp = useAct(procedures.setUp.mutationOptions(), {
    onDone: () => onDone('It is set up. Now try it: nothing changes for anybody by that.'),
  })
  const revise = useAct(procedures.revise.mutationOptions(), {
    onDone: () => onDone('What is set up has changed. Try it again.'),
  })
  const form = useForm({
    name: 'provider',
    labels: {
      issuer: 'Address of the provider (issuer)',
      clientId: 'Client id',
      clientSecret: 'Client secret',
      tenantClaim: 'Claim that names the tenant (if the provider has several)',
      tenants: 'Tenants whose people may sign in',
      domains: 'Mail domains whose people are led there',
      factorValues: 'What counts as a second factor (values of amr or acr)',
    },
    of: { agency, provider },
    text: (of) => ({
      issuer: of.provider?.issuer ?? '',
      clientId: of.provider?.clientId ?? '',
      clientSecret: '',
      tenantClaim: of.provider?.tenantClaim ?? '',
      tenants: of.provider?.tenants.join(' ') ?? '',
      domains: (of.provider?.domains ?? of.agency.domains).join(' '),
      factorValues: of.provider?.factorValues.join(' ') ?? '',
    }),
    read: (text, of): { input: Sent; problems: ReturnType<typeof problemsOfProvider> } => {
      const fields = {
        issuer: text.issuer.trim(),
        clientId: text.clientId.trim(),
        clientSecret: text.clientSecret.trim(),
        tenantClaim: text.tenantClaim.trim(),
        tenants: valuesIn(text.tenants),
        domains: domainsIn(text.domains),
        factorValues: valuesIn(text.factorValues),
      }
      const known = of.provider
      return {
        input:
          known === null
            ? { how: 'set-up', input: { agencyCode: of.agency.code, ...fields } }
            : { how: 'revise', input: { id: known.id, version: known.version, ...fields } },
        problems: problemsOfProvider(fields, { hasSecret: known !== null }),
      }
    },
    act: {
      isPending: setUp.isPending || revise.isPending,
      send: async (sent: Sent) => {
        if (sent.how === 'revise') {
          const outcome = await revise.send(sent.input)
          return outcome.done ? { done: true as const, answer: null } : outcome
        }
        const outcome = await setUp.send(sent.input)
        return outcome.done ? { done: true as const, answer: null } : outcome
      },
    },
  })
  const kept = provider === null ? undefined : 'Leave it empty to keep the one that is stored.'
  return (
    <FormDialog title={`Sign-in of ${agency.name}`} form={form} confirm="Save" wide onClose={onClose}>
      <p>At the provider, whoever keeps it registers Roundtable with these two addresses.</p>
      <TextField
        id="provider-return"
        label="Address of return (redirect URI)"
        readOnly
        value={agency.returnAddress}
      />
      <TextField
        id="provider-logout"
        label="Back-channel logout address"
        readOnly
        value={agency.logoutAddress}
      />
      <TextField
        {...form.field('issuer')}
        hint="For example https://login.microsoftonline.com/your-tenant-id/v2.0 or https://accounts.google.com"
      />
      <TextField {...form.field('clientId')} autoComplete="off" />
      <TextField
        {...form.field('clientSecret')}
        type="password"
        autoComplete="new-password"
        hint={kept ?? 'It is stored encrypted and never shown again.'}
      />
      <TextField
        {...form.field('tenantClaim')}
        hint="tid for Microsoft Entra, hd for Google; empty where the provider is the agency’s own."
      />
      <TextField {...form.field('tenants')} hint="With spaces between them." />
      <TextField
        {...form.field('domains')}
        hint="From the mail domains the agency lists. One domain has one provider."
      />
      <TextField
        {...form.field('factorValues')}
        hint="For example mfa. Empty: seats that ask for a second factor ask for Roundtable’s own."
      />
    </FormDialog>
  )
}
