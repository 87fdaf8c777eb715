import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type {
  BenchmarkFigureTable,
  BenchmarkLabelTable,
  BenchmarkMatchTable,
} from '../tables/benchmark-file.table.ts'
import { inBatches } from './in-batches.ts'
import { readyRows } from './ready-rows.ts'
import { receivedFile } from './received-file.queries.ts'

type Key = { partnershipId: string; id: string }

export const benchmarkFiles = receivedFile('benchmarkFile', { stays: ['applied', 'undone'] })

/** Files that were taken over, newest first, with how many of their figures stand. */
export async function listAppliedBenchmarkFiles(db: Db, partnershipId: string) {
  return db
    .selectFrom('benchmarkFile as b')
    .innerJoin('person', 'person.id', 'b.personId')
    .select(['b.id', 'b.fileName', 'b.fileHash', 'b.state', 'b.source', 'b.licence', 'b.retrievedOn'])
    .select(['b.appliedAt', 'b.undoneAt', 'person.name as appliedBy'])
    .select((eb) =>
      eb
        .selectFrom('benchmarkFigure as f')
        .select(sql<number>`cast(count(*) as integer)`.as('figures'))
        .whereRef('f.partnershipId', '=', 'b.partnershipId')
        .whereRef('f.fileId', '=', 'b.id')
        .where('f.endedAt', 'is', null)
        .as('figures'),
    )
    .select((eb) =>
      eb
        .selectFrom('partnershipArea as p')
        .select(sql<number>`cast(count(*) as integer)`.as('neighbours'))
        .whereRef('p.partnershipId', '=', 'b.partnershipId')
        .whereRef('p.fileId', '=', 'b.id')
        .where('p.endedAt', 'is', null)
        .as('neighbours'),
    )
    .where('b.partnershipId', '=', partnershipId)
    .where('b.state', 'in', ['applied', 'undone'])
    .orderBy('b.appliedAt', 'desc')
    .orderBy('b.id', 'desc')
    .execute()
}

/** Indicators that are not retired, by the order of the partnership. */
export async function listIndicatorNames(db: Db, partnershipId: string) {
  return db
    .selectFrom('indicator as i')
    .innerJoin('indicatorVersion as v', (join) =>
      join
        .onRef('v.partnershipId', '=', 'i.partnershipId')
        .onRef('v.indicatorId', '=', 'i.id')
        .onRef('v.version', '=', 'i.version'),
    )
    .select(['i.id', 'i.code', 'v.name', 'i.unit'])
    .where('i.partnershipId', '=', partnershipId)
    .where('i.state', '<>', 'retired')
    .orderBy('i.position')
    .orderBy('i.code')
    .execute()
}

export async function listBenchmarkMatches(db: Db, partnershipId: string) {
  return db
    .selectFrom('benchmarkMatch as m')
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 'm.partnershipId').onRef('i.id', '=', 'm.indicatorId'),
    )
    .select(['m.form', 'm.measure', 'm.numerator', 'm.denominator', 'm.indicatorId'])
    .select(['i.code', 'i.unit', 'i.catalogueCode'])
    .where('m.partnershipId', '=', partnershipId)
    .orderBy('m.form')
    .orderBy('m.measure')
    .execute()
}

export async function upsertBenchmarkMatch(tx: Tx, row: Insertable<BenchmarkMatchTable>): Promise<void> {
  await tx
    .insertInto('benchmarkMatch')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['partnershipId', 'form', 'measure']).doUpdateSet((eb) => ({
        indicatorId: eb.ref('excluded.indicatorId'),
        numerator: eb.ref('excluded.numerator'),
        denominator: eb.ref('excluded.denominator'),
        recordedAt: eb.ref('excluded.recordedAt'),
        recordedBy: eb.ref('excluded.recordedBy'),
      })),
    )
    .execute()
}

export async function deleteBenchmarkMatch(
  tx: Tx,
  { partnershipId, form, measure }: Pick<BenchmarkMatchTable, 'partnershipId' | 'form' | 'measure'>,
): Promise<void> {
  await tx
    .deleteFrom('benchmarkMatch')
    .where('partnershipId', '=', partnershipId)
    .where('form', '=', form)
    .where('measure', '=', measure)
    .execute()
}

/** What the columns of publishers' files mean, by form. */
export async function listBenchmarkLabels(db: Db, partnershipId: string): Promise<BenchmarkLabelTable[]> {
  return db
    .selectFrom('benchmarkLabel')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('form')
    .orderBy('columnName')
    .execute()
}

export async function replaceBenchmarkLabels(
  tx: Tx,
  { partnershipId, forms }: { partnershipId: string; forms: readonly string[] },
  rows: readonly Insertable<BenchmarkLabelTable>[],
): Promise<void> {
  await tx
    .deleteFrom('benchmarkLabel')
    .where('partnershipId', '=', partnershipId)
    .where('form', 'in', forms)
    .execute()
  await inBatches(rows, (batch) => tx.insertInto('benchmarkLabel').values(batch).execute())
}

const writeFigures = readyRows({
  table: 'benchmark_figure',
  columns: [
    ...['partnership_id', 'id', 'indicator_id', 'area_code', 'area_name', 'period_start', 'period_end'],
    ...[
      'period_label',
      'value',
      'numerator',
      'denominator',
      'symbol',
      'file_id',
      'recorded_at',
      'recorded_by',
    ],
  ],
})

/** Figures that stand from now on. */
export const insertBenchmarkFigures = (
  tx: Tx,
  rows: readonly Insertable<Omit<BenchmarkFigureTable, 'endedAt' | 'endedBy' | 'endedFileId'>>[],
): Promise<void> =>
  writeFigures(tx, rows, (row) => [
    ...[
      row.partnershipId,
      row.id,
      row.indicatorId,
      row.areaCode,
      row.areaName,
      row.periodStart,
      row.periodEnd,
    ],
    ...[
      row.periodLabel,
      row.value ?? null,
      row.numerator ?? null,
      row.denominator ?? null,
      row.symbol,
      row.fileId,
    ],
    ...[row.recordedAt, row.recordedBy],
  ])

type End = { partnershipId: string; endedAt: string; endedBy: string; endedFileId: string }

/** Figures that another one corrects, or that a publisher has no longer: they stay as what stood. */
export const endBenchmarkFigures = (
  tx: Tx,
  { ids, partnershipId, ...end }: End & { ids: readonly string[] },
): Promise<void> =>
  inBatches(ids, (batch) =>
    tx
      .updateTable('benchmarkFigure')
      .set(end)
      .where('partnershipId', '=', partnershipId)
      .where('id', 'in', batch)
      .where('endedAt', 'is', null)
      .execute(),
  )

/** The figures a file brought, or those it ended. */
export async function listFiguresOfFile(
  db: Db,
  { partnershipId, id, role }: Key & { role: 'fileId' | 'endedFileId' },
): Promise<BenchmarkFigureTable[]> {
  return db
    .selectFrom('benchmarkFigure')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where(role, '=', id)
    .execute()
}

/** Whether another file that was taken over, and not back, ended a figure of this one. */
export async function isCorrectedLater(db: Db, { partnershipId, id }: Key): Promise<boolean> {
  const found = await db
    .selectFrom('benchmarkFigure as f')
    .innerJoin('benchmarkFile as b', (join) =>
      join.onRef('b.partnershipId', '=', 'f.partnershipId').onRef('b.id', '=', 'f.endedFileId'),
    )
    .select('f.id')
    .where('f.partnershipId', '=', partnershipId)
    .where('f.fileId', '=', id)
    .where('b.state', '=', 'applied')
    .where('b.id', '<>', id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
