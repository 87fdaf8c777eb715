import { newId } from '@roundtable/db/ids.ts'
import { type IndicatorTold, indicatorRow, indicatorVersionRow } from './indicator-row.ts'
import type { TestPartnership } from './partnership.ts'

/** A further indicator of the goal of safety, without a line; its id. */
export async function addIndicator(
  at: TestPartnership,
  told: Pick<IndicatorTold, 'code'> & Partial<IndicatorTold>,
): Promise<string> {
  const { db } = at.database
  const whole = {
    partnershipId: at.partnershipId,
    id: newId(),
    goalId: at.goal('safe'),
    position: 9,
    ...told,
  }
  await db.insertInto('indicator').values(indicatorRow(whole)).execute()
  await db.insertInto('indicatorVersion').values(indicatorVersionRow(whole)).execute()
  return whole.id
}
