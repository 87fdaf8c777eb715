import type { Db } from '@roundtable/db/database.ts'
import { countOthersInRole, listMembers, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { listAccountabilitiesOfSeat, listOpenReturns } from '@roundtable/db/queries/orphan.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { rolesOfAgency } from '@roundtable/shared/member/member-rules.ts'
import type { ActorContext } from '../base/context.ts'
import { requireMember } from './hold-member.ts'

/** What the seat leaves without anyone if it ends today, and who of its agency could take it over. */
export async function findOrphans(ctx: ActorContext, { id }: { id: string }) {
  const { reader } = ctx.database
  const member = await requireMember(reader, ctx, id)
  const { partnershipId, agencyId } = member
  const accountabilities = await listAccountabilitiesOfSeat(reader, { partnershipId, memberId: id })
  const returns = rolesOfAgency.includes(member.role)
    ? await listOpenReturns(reader, { partnershipId, agencyId })
    : []
  return {
    accountabilities: accountabilities.map(({ id, subject, title }) => ({ id, subject, title })),
    returns: returns.map(({ id, frequency, periodStart }) => ({
      id,
      label: `${periodLabel(frequency, periodStart)} return of ${member.agencyName}`,
    })),
    lastOfRole: (await isLastOfRole(reader, ctx, member)) ? lastSentence(member) : null,
    successors: await listSuccessors(reader, ctx, member),
  }
}

/** Whether nobody else has this role today: in its agency, or for a role of the whole partnership in it. */
export async function isLastOfRole(db: Db, ctx: ActorContext, member: MemberRow): Promise<boolean> {
  const { partnershipId, id, role } = member
  const agencyId = rolesOfAgency.includes(role) ? member.agencyId : null
  const today = ctx.now().slice(0, 10)
  return (await countOthersInRole(db, { partnershipId, id, role, agencyId, today })) === 0
}

function lastSentence({ role, agencyName }: MemberRow): string {
  const where = rolesOfAgency.includes(role) ? ` of ${agencyName}` : ''
  return `Nobody else is ${roleWord(role).toLowerCase()}${where}.`
}

/** Other people with a seat in the agency that gives rights now. */
export async function listSuccessors(db: Db, { now }: ActorContext, member: MemberRow) {
  const today = now().slice(0, 10)
  const { partnershipId, agencyId } = member
  const seats = await listMembers(db, { partnershipId, scope: [agencyId] })
  return seats
    .filter(
      (seat) =>
        seat.personId !== member.personId &&
        seat.role !== 'administrator' &&
        seat.endedAt === null &&
        seat.invited === 0 &&
        seat.fromDay <= today &&
        (seat.untilDay === null || seat.untilDay >= today),
    )
    .map((seat) => ({ memberId: seat.id, name: seat.name, title: seat.title }))
}
