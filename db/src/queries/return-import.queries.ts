import type { EnteredFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type {
  MeasurementSourceTable,
  ReturnImportPartTable,
  ReturnImportTable,
  SourceFileTable,
} from '../tables/return-import.table.ts'
import { readyRows } from './ready-rows.ts'
import { receivedFile } from './received-file.queries.ts'
import type { AgencyScope } from './return.queries.ts'

type Key = { partnershipId: string; id: string }

export type ReturnImportRow = ReturnImportTable & { agencyId: string; agencyName: string; personName: string }

/** Null where there is none, or its return is of an agency out of the scope: the two answer alike. */
export async function findImport(
  db: Db,
  asked: Key & { scope: AgencyScope },
): Promise<ReturnImportRow | null> {
  const row = await imports(db, asked).where('returnImport.id', '=', asked.id).executeTakeFirst()
  return row ?? null
}

/** The last import that was saved into a return and not taken back. */
export async function findLastApplied(
  db: Db,
  asked: { partnershipId: string; returnId: string; scope: AgencyScope },
): Promise<ReturnImportRow | null> {
  const row = await imports(db, asked)
    .where('returnImport.returnId', '=', asked.returnId)
    .where('returnImport.state', '=', 'applied')
    .orderBy('returnImport.appliedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

function imports(db: Db, asked: { partnershipId: string; scope: AgencyScope }) {
  const { scope } = asked
  return db
    .selectFrom('returnImport')
    .innerJoin('return', (join) =>
      join
        .onRef('return.partnershipId', '=', 'returnImport.partnershipId')
        .onRef('return.id', '=', 'returnImport.returnId'),
    )
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnershipId', '=', 'return.partnershipId')
        .onRef('agency.id', '=', 'return.agencyId'),
    )
    .innerJoin('person', 'person.id', 'returnImport.personId')
    .selectAll('returnImport')
    .select(['return.agencyId', 'agency.name as agencyName', 'person.name as personName'])
    .where('returnImport.partnershipId', '=', asked.partnershipId)
    .$if(scope !== 'all', (query) =>
      scope === 'all' || scope.length === 0
        ? query.where(sql<boolean>`1 = 0`)
        : query.where('return.agencyId', 'in', scope),
    )
}

export const returnImports = receivedFile('returnImport', {
  stays: ['applied', 'undone'],
  parts: { tables: ['returnImportBefore', 'returnImportPart'], column: 'importId' },
})

export async function insertImportParts(
  db: Db,
  rows: readonly Insertable<ReturnImportPartTable>[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('returnImportPart').values(rows).execute()
}

/** One side of a page as it was kept; null where there is no such page. */
export async function findImportPart(
  db: Db,
  { partnershipId, importId, part }: { partnershipId: string; importId: string; part: number },
  side: 'changes' | 'entries',
): Promise<string | null> {
  const row = await db
    .selectFrom('returnImportPart')
    .select(`${side} as content`)
    .where('partnershipId', '=', partnershipId)
    .where('importId', '=', importId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.content ?? null
}

export type EntrySource = EnteredFigure & {
  seriesId: string
  fileId: string
  fileName: string
  fileHash: string
  line: number | null | undefined
}

/** Entries of a return that came from a file, with the file and the line. */
export async function listEntrySources(
  db: Db,
  asked: { partnershipId: string; returnId: string },
): Promise<EntrySource[]> {
  return db
    .selectFrom('returnEntry')
    .innerJoin('returnImport', (join) =>
      join
        .onRef('returnImport.partnershipId', '=', 'returnEntry.partnershipId')
        .onRef('returnImport.id', '=', 'returnEntry.importId'),
    )
    .select(['seriesId', ...figureColumns, 'importLine as line'])
    .select(['returnImport.id as fileId', 'returnImport.fileName', 'returnImport.fileHash'])
    .where('returnEntry.partnershipId', '=', asked.partnershipId)
    .where('returnEntry.returnId', '=', asked.returnId)
    .execute()
}

/** The files from which published figures come; one that is known stays. */
export async function insertSourceFiles(tx: Tx, rows: readonly Insertable<SourceFileTable>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('sourceFile')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .execute()
}

const writeSources = readyRows({
  table: 'measurement_source',
  columns: [
    ...['partnership_id', 'series_id', 'period_start', 'revision'],
    ...['file_id', 'line', 'recorded_at', 'cell'],
  ],
})

export const insertMeasurementSources = (
  tx: Tx,
  rows: readonly Insertable<MeasurementSourceTable>[],
): Promise<void> =>
  writeSources(tx, rows, (row) => [
    ...[row.partnershipId, row.seriesId, row.periodStart, row.revision],
    ...[row.fileId, row.line, row.recordedAt, row.cell ?? null],
  ])

export type SourceRow = Pick<MeasurementSourceTable, 'periodStart' | 'revision' | 'line'> &
  Pick<SourceFileTable, 'fileName' | 'fileHash'> & { cell: string | null }
const sourcesOfSeries = statement<SourceRow>(
  () => `select m.period_start as "periodStart", m.revision, f.file_name as "fileName", f.file_hash as "fileHash", m.line, m.cell
from measurement_source m join source_file f on f.partnership_id = m.partnership_id and f.id = m.file_id
where m.partnership_id = ? and m.series_id = ? order by m.period_start, m.revision`,
)

/** From which files the published figures of a series came. */
export const listMeasurementSources = (
  db: Db,
  { partnershipId, seriesId }: { partnershipId: string; seriesId: string },
): Promise<SourceRow[]> => ask(db, sourcesOfSeries, [partnershipId, seriesId])
