import type { IdentityProviderTable } from '@roundtable/db/tables/identity-provider.table.ts'
import { hashOf } from '../base/token-hash.ts'

type Setting = Pick<IdentityProviderTable, 'issuer' | 'clientId' | 'tenantClaim' | 'tenants'>

/** The same for an agency that sits in two partnerships with one provider, one client and the same tenants. */
export const providerKeyOf = ({ issuer, clientId, tenantClaim, tenants }: Setting): string =>
  hashOf([issuer, clientId, tenantClaim, tenants.split(' ').sort().join(' ')].join('\n'))
