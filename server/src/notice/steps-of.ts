import type { Db } from '@roundtable/db/database.ts'
import { listStepsOf, type StepOfRecord } from '@roundtable/db/queries/clock-end.queries.ts'
import type { ClockParams } from '@roundtable/shared/lifecycle/clock.ts'

/** A day of a partnership on which clocks are looked at. */
export type Day = Omit<ClockParams, 'steps'> & { partnershipId: string }

/** The steps of each record, where one of the clocks counts working days from one; nothing is read otherwise. */
export async function stepsOf(
  db: Db,
  clocks: readonly { runsOut: object }[],
  { partnershipId, records }: { partnershipId: string; records: readonly { id: string }[] },
): Promise<(id: string) => StepOfRecord[]> {
  if (!clocks.some(({ runsOut }) => 'afterWorkingDays' in runsOut)) return () => []
  const subjectIds = records.map(({ id }) => id)
  const byRecord = Map.groupBy(await listStepsOf(db, { partnershipId, subjectIds }), (step) => step.subjectId)
  return (id) => byRecord.get(id) ?? []
}
