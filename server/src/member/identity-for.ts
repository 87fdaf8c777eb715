import { findPersonOfIdentity, findSubject } from '@roundtable/db/queries/identity.queries.ts'
import { findProviderOfSeat, type ProviderRow } from '@roundtable/db/queries/identity-provider.queries.ts'
import type { InvitationRow } from '@roundtable/db/queries/invitation.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ProviderClaims } from '@roundtable/shared/identity-provider/claim-rules.ts'
import { providerProblems, signInElsewhere } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { plainCode } from '@roundtable/shared/member/invitation-code.ts'
import { domainOf } from '@roundtable/shared/member/mail-domain.ts'
import type { Services } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'
import { settingOf } from '../provider/setting-of.ts'

export const providerOf = (
  { database }: Services,
  { partnershipId, agencyId, role }: InvitationRow,
): Promise<ProviderRow | undefined> => findProviderOfSeat(database.db, { partnershipId, agencyId, role })

type Given = {
  arrived: { provider: ProviderRow; claims: ProviderClaims } | undefined
  code: string | undefined
  signedInAs: string | null
}

/**
 * The account at the agency's provider that an invitation binds; `known` where it is the person's already, null where
 * the agency has none. Who has come back is the invited person where the provider says that the invited address is
 * theirs, or the mail has reached it and the provider names it too, or a second keeper knows who they are.
 */
export async function identityFor(
  services: Services,
  invitation: InvitationRow,
  { arrived, code = '', signedInAs }: Given,
): Promise<{ issuer: string; subject: string; agencyName: string } | 'known' | null> {
  const { database } = services
  const { personId } = invitation
  const provider = await providerOf(services, invitation)
  if (provider === undefined) return null
  const { agencyName } = provider
  if (arrived === undefined) {
    const issuer = provider.issuer
    if (signedInAs === personId && (await findSubject(database.db, { issuer, personId })) !== undefined)
      return 'known'
    throw new DomainError('rule', signInElsewhere(agencyName))
  }
  if (arrived.provider.id !== provider.id) throw new DomainError('rule', providerProblems.moved)
  const { issuer, subject, email, emailVerified } = arrived.claims
  const owner = await findPersonOfIdentity(database.db, { issuer, subject })
  if (owner === personId) return 'known'
  if (owner !== undefined) throw new DomainError('rule', providerProblems.another)
  const isCoded = invitation.codeHash !== null && hashOf(plainCode(code)) === invitation.codeHash
  const isProven =
    (emailVerified && settingOf(provider).domains.includes(domainOf(email))) || invitation.way === 'mail'
  if (!isCoded && !(isProven && email === invitation.email)) {
    throw new DomainError('rule', providerProblems.address)
  }
  return { issuer, subject, agencyName }
}
