import { listReturns } from '@roundtable/db/queries/return.queries.ts'
import { listRemindedReturns } from '@roundtable/db/queries/return-progress.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { publishReturns } from '@roundtable/shared/return/return-rights.ts'
import { daysLate, graceUntil, isLate, isRemindable } from '@roundtable/shared/return/return-rules.ts'
import type { ActorContext } from '../base/context.ts'

/** How far every agency is with every period, newest period first; counts and days, never a figure. */
export async function getReturnProgress(ctx: ActorContext) {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const now = ctx.now()
  const today = localDay(now)
  const rows = await listReturns(database.reader, { partnershipId, own: [personId], scope: 'all' })
  const reminded = await listRemindedReturns(database.reader, partnershipId)
  return rows.map((row) => {
    const remindedAt = reminded.get(row.id) ?? null
    return {
      id: row.id,
      agencyCode: row.agencyCode,
      agencyName: row.agencyName,
      frequency: row.frequency,
      periodStart: row.periodStart,
      periodLabel: periodLabel(row.frequency, row.periodStart),
      dueOn: row.dueOn,
      state: row.state,
      late: isLate(row, today),
      daysLate: daysLate(row, today),
      graceUntil: graceUntil(row, today),
      entered: row.state === 'published' ? row.asked : Math.min(row.entered, row.asked),
      asked: row.asked,
      remindedAt,
      mayRemind: publishReturns.may(actor) && isRemindable(row.state),
    }
  })
}
