import { figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { PastFiguresRecord } from '@roundtable/shared/past-figures/past-figures-record.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type { PastFiguresTable, PastFilePartTable } from '../tables/past-figures.table.ts'
import type { ReportedLine } from './import-line.queries.ts'
import { inBatches } from './in-batches.ts'
import { lastStep, ofAgencies, ofRecords, type RecordParams, step } from './life-record.queries.ts'
import { receivedFile } from './received-file.queries.ts'
import type { AgencyScope } from './return.queries.ts'

type Key = { partnershipId: string; id: string }

export type PastSeries = ReportedLine & { agencyId: string; agencyName: string }

const everyLine = statement<PastSeries>(
  () => `
select s.id as "seriesId", i.code, v.name, s.kind, s.name as "lineName", i.unit, i.decimals, i.signed, i.polarity,
  v.numerator_wording as "numeratorWording", v.denominator_wording as "denominatorWording", i.frequency,
  null as "goneAt", a.id as "agencyId", a.name as "agencyName"
from series s
join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id
where s.partnership_id = ? and s.ended_at is null and i.state = 'live'
order by i.position, i.code, s.position, s.id`,
)

/** Every line that is reported, with the agency that reports it. */
export async function listPastSeries(
  db: Db,
  partnershipId: string,
  scope: AgencyScope,
): Promise<PastSeries[]> {
  const lines = await ask(db, everyLine, [partnershipId])
  return lines.filter(({ agencyId }) => scope === 'all' || scope.includes(agencyId))
}

export const pastFiles = receivedFile('pastFile', {
  stays: ['handed-in'],
  parts: { tables: ['pastFilePart'], column: 'fileId' },
})
export type PastFileRow = NonNullable<Awaited<ReturnType<typeof pastFiles.find>>>

export async function insertPastFileParts(
  tx: Tx,
  rows: readonly Insertable<PastFilePartTable>[],
): Promise<void> {
  for (const row of rows) await tx.insertInto('pastFilePart').values(row).execute()
}

export async function findPastFilePart(
  db: Db,
  { partnershipId, fileId, part }: { partnershipId: string; fileId: string; part: number },
): Promise<string | null> {
  const row = await db
    .selectFrom('pastFilePart')
    .select('figures')
    .where('partnershipId', '=', partnershipId)
    .where('fileId', '=', fileId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.figures ?? null
}

/** A reading of a file gives way to the next one of it, while it was not handed in. */
export async function deletePastReading(
  tx: Tx,
  { partnershipId, id, personId }: Key & { personId: string },
): Promise<void> {
  const row = await pastFiles.find(tx, { partnershipId, id, personId })
  if (row !== undefined && row.state !== 'handed-in')
    await pastFiles.deleteFiles(tx, { partnershipId, ids: [id] })
}

export async function insertPastFigures(
  tx: Tx,
  rows: readonly Insertable<PastFiguresTable>[],
): Promise<void> {
  await tx.insertInto('pastFigures').values(rows).execute()
}

type PastFiguresParams = { partnershipId: string; scope: AgencyScope; id?: string; most?: number }

/** The newest first: one of them, or the newest few, or all of these agencies. */
export async function listPastFigures(db: Db, { partnershipId, scope, id, most }: PastFiguresParams) {
  return db
    .selectFrom('pastFigures as part')
    .innerJoin('pastFile as file', (join) =>
      join.onRef('file.partnershipId', '=', 'part.partnershipId').onRef('file.id', '=', 'part.fileId'),
    )
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnershipId', '=', 'part.partnershipId').onRef('agency.id', '=', 'part.agencyId'),
    )
    .innerJoin('person as sender', 'sender.id', 'part.handedInBy')
    .leftJoin('person as decider', 'decider.id', 'part.decidedBy')
    .selectAll('part')
    .select([
      'file.fileName',
      'file.fileHash',
      'file.lines',
      'agency.code as agencyCode',
      'agency.name as agencyName',
    ])
    .select(['sender.name as handedInByName', 'decider.name as decidedByName'])
    .where('part.partnershipId', '=', partnershipId)
    .$if(id !== undefined, (query) => query.where('part.id', '=', id ?? ''))
    .$if(scope !== 'all', (query) =>
      scope === 'all' || scope.length === 0
        ? query.where(sql<boolean>`1 = 0`)
        : query.where('part.agencyId', 'in', scope),
    )
    .orderBy('part.handedInAt', 'desc')
    .orderBy('part.id')
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute()
}
export type PastFiguresRow = Awaited<ReturnType<typeof listPastFigures>>[number]

/** Locked: whoever comes second waits, and reads what stands then. */
export async function lockPastFigures(
  tx: Tx,
  of: Key & { scope: AgencyScope },
): Promise<PastFiguresRow | undefined> {
  const { partnershipId, id } = of
  await tx
    .updateTable('pastFigures')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
  const [row] = await listPastFigures(tx, of)
  return row
}

export async function updatePastFigures(
  tx: Tx,
  { partnershipId, id }: Key,
  change: Updateable<PastFiguresTable>,
): Promise<void> {
  await tx
    .updateTable('pastFigures')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** What stands published of these lines between two periods. */
export async function listPublishedBetween(
  db: Db,
  asked: { partnershipId: string; seriesIds: readonly string[]; from: string; to: string },
) {
  const { partnershipId, seriesIds, from, to } = asked
  if (seriesIds.length === 0) return []
  return db
    .selectFrom('measurement')
    .select(['seriesId', 'periodStart', 'periodEnd', ...figureColumns, 'revision', 'recordedAt'])
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', 'in', seriesIds)
    .where('periodStart', '>=', from)
    .where('periodStart', '<=', to)
    .execute()
}
export type PublishedFigure = Awaited<ReturnType<typeof listPublishedBetween>>[number]

/** What stood of these figures one revision before; those that began with it are not among them. */
export async function listRevisionsBefore(
  tx: Tx,
  { partnershipId, figures }: { partnershipId: string; figures: readonly PublishedFigure[] },
) {
  const found: (Pick<PublishedFigure, 'seriesId' | 'periodStart' | 'revision'> &
    Pick<PublishedFigure, (typeof figureColumns)[number]>)[] = []
  const revised = figures.filter(({ revision }) => revision > 1)
  await inBatches(revised, async (batch) => {
    const seriesIds = [...new Set(batch.map(({ seriesId }) => seriesId))]
    const starts = [...new Set(batch.map(({ periodStart }) => periodStart))]
    const rows = await tx
      .selectFrom('measurementRevision')
      .select(['seriesId', 'periodStart', 'revision', ...figureColumns])
      .where('partnershipId', '=', partnershipId)
      .where('seriesId', 'in', seriesIds)
      .where('periodStart', 'in', starts)
      .execute()
    const wanted = new Set(batch.map((each) => `${each.seriesId} ${each.periodStart} ${each.revision - 1}`))
    found.push(...rows.filter((row) => wanted.has(`${row.seriesId} ${row.periodStart} ${row.revision}`)))
  })
  return found
}

export async function listPastFiguresRecords(db: Db, records: RecordParams): Promise<PastFiguresRecord[]> {
  const { rows } = await sql<PastFiguresRecord>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, ${step}, f.file_name, r.figures,
      r.handed_in_by
    from past_figures r
    join past_file f on f.partnership_id = r.partnership_id and f.id = r.file_id
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    ${lastStep}
    where ${ofRecords(records)} and ${ofAgencies(records)}
    order by r.handed_in_at, r.id`.execute(db)
  return rows
}
