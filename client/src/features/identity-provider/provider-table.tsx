import {
  type ProviderDeed,
  providerLifecycle,
} from '@roundtable/shared/identity-provider/provider-lifecycle.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { dayOf } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'

export type Provider = Outputs['identityProvider']['list']['providers'][number]
export type ProviderAct = Exclude<ProviderDeed, 'try'> | 'try'

type Props = { providers: readonly Provider[]; onAct: (provider: Provider, act: ProviderAct) => void }

const words: Readonly<Record<ProviderAct, string>> = {
  try: 'Try it',
  confirm: 'Put in force',
  revise: 'Change',
  'renew-secret': 'Replace the secret',
  end: 'Switch off',
}
const acts = ['try', 'confirm', 'revise', 'renew-secret', 'end'] as const

/** What is and was set up, with who did each step of it. */
export function ProviderTable({ providers, onAct }: Props) {
  return (
    <DataTable caption="Providers of sign-in" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Agency</ColumnHead>
          <ColumnHead>Provider</ColumnHead>
          <ColumnHead>Mail domains</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead className="unprinted">Change</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {providers.map((provider) => (
          <tr key={provider.id}>
            <RowHead>{provider.agencyName}</RowHead>
            <td data-label="Provider">
              <span className="provider-address">{provider.issuer}</span>
              <br />
              <span className="quiet small">{detailOf(provider)}</span>
            </td>
            <td data-label="Mail domains">{provider.domains.join(', ')}</td>
            <td data-label="State">
              {providerLifecycle.states[provider.state]}
              <br />
              <span className="quiet small">{historyOf(provider)}</span>
            </td>
            <td className="unprinted">
              <span className="agency-acts">
                {acts
                  .filter((act) => isOpenTo(providerLifecycle, act, provider.state))
                  .filter((act) => act !== 'confirm' || provider.mayConfirm)
                  .map((act) => (
                    <Button key={act} look="quiet" onClick={() => onAct(provider, act)}>
                      {words[act]}
                      <span className="unseen">: {provider.agencyName}</span>
                    </Button>
                  ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function detailOf({ clientId, tenantClaim, tenants, factorValues }: Provider): string {
  return [
    `Client ${clientId}`,
    tenantClaim === '' ? 'every account there' : `${tenantClaim} ${tenants.join(' or ')}`,
    factorValues.length === 0
      ? 'its second factor does not count'
      : `second factor: ${factorValues.join(' or ')}`,
  ].join('; ')
}

function historyOf({ createdAt, createdBy, triedAt, confirmedAt, confirmedBy, endedAt }: Provider): string {
  return [
    `Set up by ${createdBy} on ${dayOf(createdAt)}`,
    ...(triedAt === null ? [] : [`tried on ${dayOf(triedAt)}`]),
    ...(confirmedAt === null
      ? []
      : [`put in force by ${confirmedBy ?? 'somebody'} on ${dayOf(confirmedAt)}`]),
    ...(endedAt === null ? [] : [`switched off on ${dayOf(endedAt)}`]),
  ].join(', ')
}
