import type { IdentityProviderTable } from '@roundtable/db/tables/identity-provider.table.ts'
import { valuesIn } from '@roundtable/shared/identity-provider/provider-form.ts'

type Stored = Pick<IdentityProviderTable, 'tenantClaim' | 'tenants' | 'domains' | 'factorValues'>

/** Lists as the rules read them. */
export const settingOf = ({ tenantClaim, tenants, domains, factorValues }: Stored) => ({
  tenantClaim,
  tenants: valuesIn(tenants),
  domains: valuesIn(domains),
  factorValues: valuesIn(factorValues),
})
