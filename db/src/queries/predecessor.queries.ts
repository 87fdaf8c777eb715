import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { IndicatorPredecessorTable } from '../tables/indicator.table.ts'

export type PredecessorRow = {
  id: string
  indicatorId: string
  predecessorId: string
  fromPeriod: string
  comparable: number
  recordedBy: string | null
  recordedAt: string
  reason: string
  code: string
  name: string
  state: IndicatorState
  goalId: string | null
  unit: Unit
  frequency: Frequency
  /** The line of the whole partnership of the predecessor. */
  seriesId: string
}

/** Which indicators continue others, as it stands. */
export async function listPredecessors(db: Db, partnershipId: string): Promise<PredecessorRow[]> {
  const { rows } = await sql<PredecessorRow>`
    select p.id, p.indicator_id, p.predecessor_id, p.from_period, p.comparable, p.recorded_at, p.reason,
      w.name as recorded_by, i.code, v.name, i.state, i.goal_id, i.unit, i.frequency, s.id as series_id
    from indicator_predecessor p
    join indicator i on i.partnership_id = p.partnership_id and i.id = p.predecessor_id
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
      and s.ended_at is null
    left join person w on w.id = p.recorded_by
    where p.partnership_id = ${partnershipId} and p.ended_at is null
    order by p.recorded_at, p.id`.execute(db)
  return rows
}

/** Which indicators ever continued which others. */
export async function listPredecessorLinks(db: Db, partnershipId: string) {
  return db
    .selectFrom('indicatorPredecessor')
    .where('partnershipId', '=', partnershipId)
    .select(['indicatorId', 'predecessorId'])
    .execute()
}

export type PossiblePredecessor = Omit<
  PredecessorRow,
  'id' | 'indicatorId' | 'fromPeriod' | 'comparable' | 'recordedBy' | 'recordedAt' | 'reason'
>

/** Indicators that were agreed once and have a line of the whole partnership, in the partnership's order. */
export async function listPossiblePredecessors(
  db: Db,
  partnershipId: string,
): Promise<PossiblePredecessor[]> {
  const { rows } = await sql<PossiblePredecessor>`
    select i.id as predecessor_id, i.code, v.name, i.state, i.goal_id, i.unit, i.frequency, s.id as series_id
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
      and s.ended_at is null
    where i.partnership_id = ${partnershipId} and i.state in ('live', 'suspended', 'retired')
    order by i.position, i.code`.execute(db)
  return rows
}

export async function insertPredecessor(tx: Tx, row: Insertable<IndicatorPredecessorTable>): Promise<void> {
  await tx.insertInto('indicatorPredecessor').values(row).execute()
}

export async function endPredecessor(
  tx: Tx,
  {
    partnershipId,
    id,
    endedAt,
    endedBy,
  }: { partnershipId: string; id: string; endedAt: string; endedBy: string },
): Promise<void> {
  await tx
    .updateTable('indicatorPredecessor')
    .set({ endedAt, endedBy })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}
