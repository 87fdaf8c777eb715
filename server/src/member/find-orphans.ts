import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { listAccountabilitiesOfSeat, listOpenReturns } from '@roundtable/db/queries/orphan.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { isOfAgency } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { requireMember } from './hold-member.ts'
import { isLastOfRole, listSuccessors } from './successors.ts'

/** What the seat leaves without anyone if it ends today, and who of its agency could take it over. */
export async function findOrphans(ctx: ActorContext, { id }: { id: string }) {
  const { reader } = ctx.database
  const member = await requireMember(reader, ctx, id)
  const { partnershipId, agencyId } = member
  const accountabilities = await listAccountabilitiesOfSeat(reader, { partnershipId, memberId: id })
  const returns = isOfAgency(member.role) ? await listOpenReturns(reader, { partnershipId, agencyId }) : []
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

function lastSentence({ role, agencyName }: MemberRow): string {
  const where = isOfAgency(role) ? ` of ${agencyName}` : ''
  return `Nobody else is ${roleWord(role).toLowerCase()}${where}.`
}
