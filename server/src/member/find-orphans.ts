import { listHandovers } from '@roundtable/db/queries/handover.queries.ts'
import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { listAccountabilitiesOfSeat, listOpenReturns } from '@roundtable/db/queries/orphan.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { knowsBrief, mayAcceptForPost } from '@roundtable/shared/handover/handover-rights.ts'
import { isOfAgency } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { splitByReader } from '../handover/known-things.ts'
import { notAccepted } from '../handover/leave-things.ts'
import { openThings } from '../handover/open-things.ts'
import { showThings } from '../handover/show-things.ts'
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
    open: await openAtSeat(ctx, member),
    lastOfRole: (await isLastOfRole(reader, ctx, member)) ? lastSentence(member) : null,
    successors: await listSuccessors(reader, ctx, member),
  }
}

function lastSentence({ role, agencyName }: MemberRow): string {
  const where = isOfAgency(role) ? ` of ${agencyName}` : ''
  return `Nobody else is ${roleWord(role).toLowerCase()}${where}.`
}

/** What is open at it, as far as the reader may know; whether somebody has accepted, or was asked. */
async function openAtSeat(ctx: ActorContext, member: MemberRow) {
  const { reader } = ctx.database
  const { partnershipId, id: memberId } = member
  const today = localDay(ctx.now())
  const items = member.invited === 1 ? [] : await openThings(reader, member, today)
  const offers = await listHandovers(reader, { partnershipId, memberId })
  const live = offers.filter(({ state, holds }) => state !== 'withdrawn' && knowsBrief(ctx.actor, holds))
  const offer = live.find(({ successorMemberId }) => successorMemberId !== null) ?? live[0]
  const missing = member.invited === 1 ? [] : await notAccepted(reader, member, today)
  return {
    things: (await showThings(ctx, reader, items)).map(({ subjectId: _, isOver: __, ...thing }) => thing),
    isAccepted: splitByReader(ctx.actor, missing).known.length === 0,
    offer:
      offer === undefined
        ? null
        : {
            ...{ id: offer.id, successorId: offer.successorMemberId, successor: offer.successorName },
            accepted: offer.state === 'accepted',
          },
    mayAcceptForPost: mayAcceptForPost(ctx.actor, member),
  }
}
