import { localDay } from '@roundtable/shared/base/local-time.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { daysLate, graceUntil, isLate } from '@roundtable/shared/return/return-rules.ts'
import type { ActorContext } from '../base/context.ts'
import { returnsSeen, stepOf } from './returns-seen.ts'

/** What waits for the reader first, then newest due first. */
export async function listReturns(ctx: ActorContext) {
  const today = localDay(ctx.now())
  const summaries = (await returnsSeen(ctx)).map((row) => ({
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
    graceUntil: graceUntil(row, today),
    entered: row.state === 'published' ? row.asked : Math.min(row.entered, row.asked),
    asked: row.asked,
    next: stepOf(ctx, row),
  }))
  return [
    ...summaries.filter(({ next }) => next !== 'look'),
    ...summaries.filter(({ next }) => next === 'look'),
  ]
}
