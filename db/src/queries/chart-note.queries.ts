import type { ChartKind } from '@roundtable/shared/spc/chart-kind.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type {
  AnnotationTable,
  ChartChoiceTable,
  ChartTitleTable,
  StepChangeTable,
  StepSetAsideTable,
} from '../tables/chart-note.table.ts'

/** A step change of a series, or the chart chosen for an indicator: what changes how figures are read. */
export type ReadingNote =
  | { kind: 'step'; subjectId: string; fromPeriod: string; baseline: number | null; chart: null }
  | { kind: 'chart'; subjectId: string; fromPeriod: null; baseline: null; chart: ChartKind }

const readingNotes = statement<ReadingNote>(
  () => `
select 'step' as kind, series_id as "subjectId", from_period as "fromPeriod", baseline, null as chart
from step_change where partnership_id = ? and ended_at is null
union all
select 'chart', indicator_id, null, null, chart from chart_choice where partnership_id = ? and ended_at is null
order by 1, 3`,
)

/** Everything in a partnership that changes how its figures are read, step changes oldest first. */
export const listReadingNotes = (db: Db, partnershipId: string): Promise<ReadingNote[]> =>
  ask(db, readingNotes, [partnershipId, partnershipId])

type OfSeries = { partnershipId: string; seriesId: string }
type OfIndicator = { partnershipId: string; indicatorId: string }

/** The step changes that stand, oldest first, with who recorded them by name. */
export async function listStepChanges(db: Db, { partnershipId, seriesId }: OfSeries) {
  return db
    .selectFrom('stepChange')
    .leftJoin('person', 'person.id', 'stepChange.recordedBy')
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .where('endedAt', 'is', null)
    .select(['stepChange.id', 'fromPeriod', 'baseline', 'label', 'reason', 'meeting', 'recordedAt'])
    .select('person.name as recordedBy')
    .orderBy('fromPeriod')
    .execute()
}
export type StepChangeRow = Awaited<ReturnType<typeof listStepChanges>>[number]

/** The proposed step changes that are set aside, the newest first, with who did it by name. */
export async function listStepsSetAside(db: Db, { partnershipId, seriesId }: OfSeries) {
  return db
    .selectFrom('stepSetAside')
    .leftJoin('person', 'person.id', 'stepSetAside.recordedBy')
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .where('endedAt', 'is', null)
    .select(['stepSetAside.id', 'fromPeriod', 'baseline', 'reason', 'recordedAt'])
    .select('person.name as recordedBy')
    .orderBy('recordedAt', 'desc')
    .execute()
}

/** The notes that stand on an indicator's charts, by day. */
export async function listAnnotations(db: Db, { partnershipId, indicatorId }: OfIndicator) {
  return db
    .selectFrom('annotation')
    .leftJoin('person', 'person.id', 'annotation.recordedBy')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnershipId', '=', 'annotation.partnershipId')
        .onRef('agency.id', '=', 'annotation.agencyId'),
    )
    .where('annotation.partnershipId', '=', partnershipId)
    .where('annotation.indicatorId', '=', indicatorId)
    .where('annotation.endedAt', 'is', null)
    .select(['annotation.id', 'onDay', 'annotation.label', 'annotation.note', 'annotation.recordedAt'])
    .select(['annotation.recordedBy as recordedById', 'person.name as recordedBy'])
    .select('agency.shortName as agencyName')
    .orderBy('onDay')
    .orderBy('annotation.label')
    .execute()
}

export async function findChartTitle(db: Db, { partnershipId, seriesId }: OfSeries) {
  return db
    .selectFrom('chartTitle')
    .leftJoin('person', 'person.id', 'chartTitle.recordedBy')
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .where('endedAt', 'is', null)
    .select(['chartTitle.id', 'title', 'recordedAt', 'person.name as recordedBy'])
    .executeTakeFirst()
}

export async function findChartChoice(db: Db, { partnershipId, indicatorId }: OfIndicator) {
  return db
    .selectFrom('chartChoice')
    .leftJoin('person', 'person.id', 'chartChoice.recordedBy')
    .where('partnershipId', '=', partnershipId)
    .where('indicatorId', '=', indicatorId)
    .where('endedAt', 'is', null)
    .select(['chartChoice.id', 'chart', 'reason', 'recordedAt', 'person.name as recordedBy'])
    .executeTakeFirst()
}

export async function insertStepChange(tx: Tx, row: Insertable<StepChangeTable>): Promise<void> {
  await tx.insertInto('stepChange').values(row).execute()
}
export async function insertStepSetAside(tx: Tx, row: Insertable<StepSetAsideTable>): Promise<void> {
  await tx.insertInto('stepSetAside').values(row).execute()
}
export async function insertAnnotation(tx: Tx, row: Insertable<AnnotationTable>): Promise<void> {
  await tx.insertInto('annotation').values(row).execute()
}
export async function insertChartTitle(tx: Tx, row: Insertable<ChartTitleTable>): Promise<void> {
  await tx.insertInto('chartTitle').values(row).execute()
}
export async function insertChartChoice(tx: Tx, row: Insertable<ChartChoiceTable>): Promise<void> {
  await tx.insertInto('chartChoice').values(row).execute()
}

export type ChartNoteKind = 'stepChange' | 'stepSetAside' | 'annotation' | 'chartTitle' | 'chartChoice'

/** False where somebody ended it before. */
export async function endChartNote(
  tx: Tx,
  kind: ChartNoteKind,
  {
    partnershipId,
    id,
    endedAt,
    endedBy,
  }: { partnershipId: string; id: string; endedAt: string; endedBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable(kind)
    .set({ endedAt, endedBy })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
