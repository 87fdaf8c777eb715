import {
  listReturns as listReturnRows,
  type ReturnSummaryRow,
} from '@roundtable/db/queries/return.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { daysLate, isLate, nextStep } from '@roundtable/shared/return/return-rules.ts'
import { agenciesSeenUnpublished } from '@roundtable/shared/rights/permissions.ts'
import type { ActorContext } from '../base/context.ts'
import { openReturns } from './open-returns.ts'

/** What waits for the reader first, then newest due first. */
export async function listReturns(ctx: ActorContext) {
  await openReturns(ctx, ctx.actor.partnershipId)
  const today = ctx.now().slice(0, 10)
  const summaries = (await findRows(ctx)).map((row) => ({
    id: row.id,
    agencyCode: row.agencyCode,
    agencyName: row.agencyName,
    frequency: row.frequency,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    periodLabel: periodLabel(row.frequency, row.periodStart),
    dueOn: row.dueOn,
    state: row.state,
    late: isLate(row, today),
    daysLate: daysLate(row, today),
    entered: row.state === 'published' ? row.asked : Math.min(row.entered, row.asked),
    asked: row.asked,
    next: stepOf(ctx, row),
  }))
  return [
    ...summaries.filter(({ next }) => next !== 'look'),
    ...summaries.filter(({ next }) => next === 'look'),
  ]
}

/** How many returns wait for this person, to enter or to approve. */
export async function countReturnsWaiting(ctx: ActorContext): Promise<number> {
  const rows = await findRows(ctx, { isOpen: true })
  return rows.filter((row) => stepOf(ctx, row) !== 'look').length
}

function findRows({ actor, database }: ActorContext, only: { isOpen?: true } = {}) {
  const { partnershipId, personId } = actor
  const scope = agenciesSeenUnpublished(actor)
  return listReturnRows(database.reader, { partnershipId, personId, scope, ...only })
}

function stepOf({ actor }: ActorContext, { agencyId, state, enteredByMe }: ReturnSummaryRow) {
  return nextStep(actor, { agencyId, state, enteredBy: enteredByMe === 1 ? [actor.personId] : [] })
}
