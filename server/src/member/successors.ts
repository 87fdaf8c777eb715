import type { Db } from '@roundtable/db/database.ts'
import { countOthersInRole, listMembers, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isAdministration, isOfAgency } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** Whether nobody else has this role today: in its agency, or for a role of the whole partnership in it. */
export async function isLastOfRole(db: Db, ctx: ActorContext, member: MemberRow): Promise<boolean> {
  const { partnershipId, id, role } = member
  const agencyId = isOfAgency(role) ? member.agencyId : null
  const today = localDay(ctx.now())
  return (await countOthersInRole(db, { partnershipId, id, role, agencyId, today })) === 0
}

/** Other people with a seat in the agency that gives rights now. */
export async function listSuccessors(db: Db, { now }: ActorContext, member: MemberRow) {
  const today = localDay(now())
  const { partnershipId, agencyId } = member
  const seats = await listMembers(db, { partnershipId, scope: [agencyId] })
  return seats
    .filter(
      (seat) =>
        seat.personId !== member.personId &&
        !isAdministration(seat.role) &&
        seat.endedAt === null &&
        seat.invited === 0 &&
        seat.fromDay <= today &&
        (seat.untilDay === null || seat.untilDay >= today),
    )
    .map((seat) => ({ memberId: seat.id, name: seat.name, title: seat.title }))
}

/** One of them; who is not of the agency is refused. */
export async function requireSuccessor(db: Db, ctx: ActorContext, member: MemberRow, successorId: string) {
  const successors = await listSuccessors(db, ctx, member)
  const successor = successors.find(({ memberId }) => memberId === successorId)
  if (successor !== undefined) return successor
  const sentence = `A successor has a seat in ${member.agencyName}: choose somebody there.`
  throw new DomainError('not-found', sentence, { fields: [{ field: 'successorId', sentence }] })
}
