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

/** Somebody who has been sent an invitation, and its token. */
export async function inviteMember(by: Caller, changes: Partial<Invitation> = {}) {
  const invited = await by.member.invite({ ...newcomer, ...changes })
  return { ...invited, token: tokenIn(invited.link) }
}

export const tokenIn = (link: string): string => link.slice(link.lastIndexOf('/') + 1)

/** Somebody new takes the seat they were invited to. */
export const accept = (
  at: TestPartnership,
  token: string,
  as: { signedInAs?: string; password?: string } = {},
) => acceptInvitation(at.services, { token, password: 'four quiet words together', ...as })

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
