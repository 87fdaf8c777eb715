import { insertPassword } from '@roundtable/db/queries/credential.queries.ts'
import type { ProviderRow } from '@roundtable/db/queries/identity-provider.queries.ts'
import {
  countWrongCode,
  findInvitation as findInvitationRow,
  type InvitationRow,
  useInvitation,
} from '@roundtable/db/queries/invitation.queries.ts'
import { updateMember } from '@roundtable/db/queries/member.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { ProviderClaims } from '@roundtable/shared/identity-provider/claim-rules.ts'
import { mostWrongCodes, plainCode } from '@roundtable/shared/member/invitation-code.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { Services } from '../base/context.ts'
import { hashOfPassword } from '../base/password.ts'
import { hashOf } from '../base/token-hash.ts'
import { advanceBySystem } from '../lifecycle/advance.ts'
import { bindIdentity } from '../provider/bind-identity.ts'
import { identityFor, providerOf } from './identity-for.ts'

/** What the page of an invitation tells first: who invited by a code is told nothing else by the link. */
export async function findInvitation(services: Services, token: string) {
  const { way, partnershipName } = await findOpen(services, token)
  return way === 'code' ? { needsCode: true, partnershipName } : openInvitation(services, { token })
}

/** What it tells whoever can open it, before it is accepted; refuses as accepting would. */
export async function openInvitation(services: Services, { token, code }: Opening) {
  const invitation = await requireOpen(services, { token, code })
  return {
    needsCode: false,
    name: invitation.name,
    email: invitation.email,
    partnershipName: invitation.partnershipName,
    partnershipSlug: invitation.slug,
    agencyName: invitation.agencyName,
    roleWord: roleWord(invitation.role),
    title: invitation.title,
    expiresAt: invitation.expiresAt,
    /** The agency whose provider the person signs in through; null where with a password. */
    signsInAt: (await providerOf(services, invitation))?.agencyName ?? null,
    /** False where the person can already sign in: then they sign in and accept, without a new password. */
    needsPassword: invitation.hasCredential === 0,
  }
}

export type Opening = {
  token: string
  /** What a second keeper handed over, where the link alone opens nothing. */
  code?: string | undefined
}

export type Accepting = Opening & {
  /** The person who is signed in, where somebody is. */
  signedInAs?: string | null
  /** Chosen by a person who cannot sign in yet. */
  password?: string | undefined
  /** Who has come back from the provider of an agency. */
  arrived?: { provider: ProviderRow; claims: ProviderClaims } | undefined
}

/**
 * Uses an invitation once; from then on the seat gives its rights, and the password chosen with it counts: both in
 * one transaction. Somebody who can already sign in has to have done so: a link never replaces a password, or whoever
 * invites an address would own the account behind it. Where the agency has a provider, the account there is bound with
 * it.
 */
export async function acceptInvitation(
  services: Services,
  { token, code, signedInAs = null, password = '', arrived }: Accepting,
): Promise<{ personId: string; partnershipSlug: string }> {
  const invitation = await requireOpen(services, { token, code })
  const { personId, partnershipId, memberId, tokenHash, vouchedAt } = invitation
  const mustSignIn = () =>
    new DomainError(
      'not-signed-in',
      `Please sign in as ${invitation.email} first, then open this link again.`,
    )
  const isNew = invitation.hasCredential === 0
  const identity = await identityFor(services, invitation, { arrived, code, signedInAs })
  if (!isNew && signedInAs !== personId && identity !== 'known') throw mustSignIn()
  const chosen =
    isNew && identity === null
      ? { id: services.newId(), personId, password: await hashOfPassword(password, invitation) }
      : null
  const at = services.now()
  await services.database.db.transaction().execute(async (tx) => {
    await advanceBySystem(tx, services, {
      partnershipId,
      life: seatLifecycle,
      deed: invitation.memberConfirmedAt === null ? 'join' : 'join-confirmed',
      record: {
        id: memberId,
        state: vouchedAt === null ? 'invited' : 'vouched',
        version: invitation.memberVersion,
      },
      write: async () => {
        if (!(await useInvitation(tx, { tokenHash, usedAt: at }))) throw usedAlready()
        if (chosen !== null && !(await insertPassword(tx, { ...chosen, at }))) throw mustSignIn()
        await updateMember(tx, { partnershipId, id: memberId, at }, {})
        if (identity !== null && identity !== 'known')
          await bindIdentity(tx, services, { ...identity, personId })
      },
      summary: `${invitation.name} accepted the seat of ${roleWord(invitation.role).toLowerCase()} of ${invitation.agencyName}, ${openedBy(invitation, arrived !== undefined)}.`,
      agencyId: invitation.agencyId,
      by: { personId, personName: invitation.name, memberId },
    })
  })
  return { personId, partnershipSlug: invitation.slug }
}

async function findOpen({ database, now }: Services, token: string): Promise<InvitationRow> {
  const invitation = await findInvitationRow(database.db, hashOf(token))
  if (invitation === undefined || invitation.memberEndedAt !== null) {
    throw new DomainError('not-found', 'There is no such invitation: ask whoever invited you for a new one.')
  }
  if (invitation.usedAt !== null) throw usedAlready()
  if (invitation.expiresAt <= now()) {
    const day = formatDay(localDay(invitation.expiresAt))
    throw new DomainError('rule', `This invitation ended on ${day}: ask whoever invited you for a new one.`)
  }
  return invitation
}

/** How it was opened, as the trail tells it. */
function openedBy({ way, vouchedByName }: InvitationRow, byProvider: boolean): string {
  if (byProvider) return 'opened by signing in through the provider of the agency'
  const known = vouchedByName === null ? '' : `, to somebody ${vouchedByName} knows`
  if (way === 'mail') return `opened by the mail to the invited address${known}`
  return way === 'code' ? `opened by a code that ${vouchedByName} handed over` : 'opened by its link'
}

/** The invitation, where what was given opens it. */
export async function requireOpen(services: Services, { token, code = '' }: Opening): Promise<InvitationRow> {
  const invitation = await findOpen(services, token)
  const { way, codeHash, wrongCodes, tokenHash } = invitation
  if (way !== 'code') return invitation
  if (wrongCodes >= mostWrongCodes) throw wrongCode('Too many codes were wrong: ask for a new one.')
  if (codeHash !== null && hashOf(plainCode(code)) === codeHash) return invitation
  await countWrongCode(services.database.db, tokenHash)
  throw wrongCode(
    codeHash === null
      ? 'Nobody has handed over a code yet: ask whoever invited you who does.'
      : 'This is not the code that was handed over. Check each letter.',
  )
}

const wrongCode = (sentence: string) =>
  new DomainError('bad-input', sentence, { fields: [{ field: 'code', sentence }] })

const usedAlready = () =>
  new DomainError('rule', 'This invitation has been used already: sign in, or ask for a new one.')
