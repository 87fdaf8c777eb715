import { secretOfMail } from '@roundtable/server/account-mail/mail-secret.ts'
import { hashOf } from '@roundtable/server/base/token-hash.ts'
import { acceptInvitation } from '@roundtable/server/member/accept-invitation.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import type { Caller, TestPartnership } from './partnership.ts'

type Invitation = Parameters<Caller['member']['invite']>[0]

export const newcomer: Invitation = {
  name: 'Nell Ortega',
  email: 'Nell.Ortega@police.example',
  agencyCode: 'police',
  role: 'contributor',
  title: 'Analyst',
  fromDay: '2026-11-23',
  untilDay: null,
}

/** Somebody who was invited, and half of what opens it: the link. */
export async function inviteMember(by: Caller, changes: Partial<Invitation> = {}) {
  const invited = await by.member.invite({ ...newcomer, ...changes })
  return { ...invited, token: tokenIn(invited.link) }
}

export const tokenIn = (link: string | null): string => link?.slice(link.lastIndexOf('/') + 1) ?? ''

/** The other half, which a second keeper hands over. */
export async function codeOf(at: TestPartnership, memberId: string, by = 'administrator'): Promise<string> {
  const seat = (await at.callerAs(by).member.list()).find(({ id }) => id === memberId)
  const version = seat?.version ?? 0
  const { code } = await at.callerAs(by).member.vouch({ id: memberId, version, reason: 'We met.' })
  return code ?? ''
}

type Accepting = { code?: string; signedInAs?: string; password?: string; second?: string }

/** Somebody takes the seat they were invited to; where nobody has handed over the code, a second keeper does. */
export async function accept(at: TestPartnership, token: string, { second, ...as }: Accepting = {}) {
  const found = await at.database.db
    .selectFrom('invitation')
    .select(['memberId', 'way', 'usedAt', 'codeHash'])
    .where('tokenHash', '=', hashOf(token))
    .executeTakeFirst()
  const isWaiting =
    as.code === undefined && found?.way === 'code' && found.usedAt === null && found.codeHash === null
  const code = isWaiting ? await codeOf(at, found.memberId, second) : undefined
  const opening = { token, ...(code === undefined ? {} : { code }) }
  return acceptInvitation(at.services, { password: 'four quiet words together', ...opening, ...as })
}

/** Somebody who was invited by mail to an address at a domain that somebody else listed, and the secret of the mail. */
export async function inviteByMail(at: TestPartnership, by: string, changes: Partial<Invitation> = {}) {
  at.services.config = { ...at.services.config, mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'a@b.example' } }
  const email = changes.email ?? newcomer.email
  await listDomain(at, email.slice(email.indexOf('@') + 1))
  const invited = await at.callerAs(by).member.invite({ ...newcomer, ...changes })
  return { ...invited, token: await mailedTokenOf(at, invited.memberId) }
}

export async function listDomain(at: TestPartnership, domain: string, listedBy: string | null = null) {
  const { partnershipId } = at
  await at.database.db
    .insertInto('agencyMailDomain')
    .values({ partnershipId, agencyId: at.agency('police'), domain, listedAt: at.clock.now, listedBy })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** What only whoever reads the mail has. */
export async function mailedTokenOf(at: TestPartnership, memberId: string): Promise<string> {
  const { mailId } = await at.database.db
    .selectFrom('invitation')
    .select('mailId')
    .where('memberId', '=', memberId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return secretOfMail(mailId ?? '', at.services.config)
}

type Seat = { agencyId: string; role: Role; partnershipId?: string }

/** A further seat of somebody who has one, also in another partnership. */
export async function giveSeat(at: TestPartnership, key: string, seat: Seat): Promise<string> {
  const id = at.services.newId()
  await at.database.db
    .insertInto('member')
    .values({
      partnershipId: at.partnershipId,
      id,
      personId: at.person(key),
      title: seat.role,
      fromDay: '2020-04-01',
      untilDay: null,
      version: 1,
      recordedAt: at.clock.now,
      confirmedAt: at.clock.now,
      ...seat,
    } as never)
    .execute()
  return id
}

/** A second manager beside the one of the partnership: the scrutineer, say. */
export const addManager = (at: TestPartnership, key = 'scrutineer'): Promise<string> =>
  giveSeat(at, key, { agencyId: at.agency('council'), role: 'manager' })

/** Somebody stands in for another, as the manager says. */
export const deputise = (
  at: TestPartnership,
  key: string,
  deputy: string,
  {
    version = 1,
    from = '2026-11-20',
    until = '2026-11-30',
  }: { version?: number; from?: string; until?: string } = {},
) =>
  at.callerAs('manager').member.deputise({
    id: at.member(key),
    version,
    deputyMemberId: at.member(deputy),
    fromDay: from,
    untilDay: until,
  })
