import type { Tx } from '@roundtable/db/database.ts'
import { updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { listEnterableReturns } from '@roundtable/db/queries/return-schedule.queries.ts'
import { dueDaysOf } from './due-days-of.ts'

/** Returns that can still be entered take the due day their schedules give now. */
export async function moveDueDays(
  tx: Tx,
  agency: { partnershipId: string; agencyId: string },
): Promise<void> {
  for (const owed of await listEnterableReturns(tx, agency)) {
    const period = { start: owed.periodStart, end: owed.periodEnd }
    const due = (await dueDaysOf(tx, { ...agency, frequency: owed.frequency }))(period)
    if (due.dueOn === owed.dueOn && due.graceDays === owed.graceDays) continue
    await updateReturn(tx, { partnershipId: agency.partnershipId, id: owed.id }, due)
  }
}
