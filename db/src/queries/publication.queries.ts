import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import type { PublicationRecord } from '@roundtable/shared/publication/publication-record.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { PublicationLineTable, PublicationTable } from '../tables/publication.table.ts'
import { lastStep, ofRecords, type RecordParams, step } from './life-record.queries.ts'

export type PublicationRow = Omit<PublicationTable, 'partnershipId'> & {
  code: string
  name: string
  plainEnglish: string
  definition: string
  numeratorWording: string | null
  denominatorWording: string | null
  source: string
  caveats: string
  unit: Unit
  decimals: number
  frequency: Frequency
  preparedByName: string | null
  signedByName: string | null
}

type Which = { partnershipId: string; id?: string; code?: string; isPublic?: boolean }

/** Publications with the indicator as it is defined today: those that wait first, then the public ones, by its place. */
export async function listPublications(
  db: Db,
  { partnershipId, id, code, isPublic = false }: Which,
): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select p.id, p.indicator_id, p.version, p.state, p.from_period, p.extent, p.title, p.words, p.prepared_at,
      p.prepared_by, p.signed_at, p.signed_by, p.meeting, i.code, v.name, v.plain_english, v.definition,
      v.numerator_wording, v.denominator_wording, v.source, v.caveats, i.unit, i.decimals, i.frequency,
      a.name as prepared_by_name, b.name as signed_by_name
    from publication p
    join indicator i on i.partnership_id = p.partnership_id and i.id = p.indicator_id
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    left join person a on a.id = p.prepared_by
    left join person b on b.id = p.signed_by
    where p.partnership_id = ${partnershipId}
      and ${id === undefined ? sql`1 = 1` : sql`p.id = ${id}`}
      and ${code === undefined ? sql`1 = 1` : sql`i.code = ${code}`}
      and ${isPublic ? sql`p.state = 'public'` : sql`1 = 1`}
    order by case p.state when 'prepared' then 0 when 'public' then 1 else 2 end, i.position, i.code,
      p.prepared_at desc, p.id`.execute(db)
  return rows
}

export type PublicationLineRow = Omit<PublicationLineTable, 'partnershipId'> & {
  name: string
  kind: SeriesKind
  dimension: string | null
}

export async function listPublicationLines(
  db: Db,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
): Promise<PublicationLineRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PublicationLineRow>`
    select l.publication_id, l.series_id, l.position, l.shown_periods, l.hidden_periods, s.name, s.kind, s.dimension
    from publication_line l
    join series s on s.partnership_id = l.partnership_id and s.id = l.series_id
    where l.partnership_id = ${partnershipId} and l.publication_id in (${sql.join(ids)})
    order by l.publication_id, l.position`.execute(db)
  return rows
}

export type PublicationEvent = {
  publicationId: string
  at: string
  by: string
  summary: string
  reason: string | null
}

/** What happened to publications, newest first. */
export async function listPublicationEvents(db: Db, partnershipId: string): Promise<PublicationEvent[]> {
  const { rows } = await sql<PublicationEvent>`
    select t.subject_id as publication_id, e.at, e.person_name as by, e.summary, w.text as reason
    from transition t
    join audit_event e on e.partnership_id = t.partnership_id and e.id = t.event_id
    left join typed_words w on w.partnership_id = e.partnership_id and w.id = e.reason_id
    where t.partnership_id = ${partnershipId} and t.subject_kind = 'publication'
    order by e.at desc, e.id desc`.execute(db)
  return rows
}

export async function listPublicationRecords(db: Db, records: RecordParams): Promise<PublicationRecord[]> {
  const { rows } = await sql<PublicationRecord>`
    select r.id, null as agency_id, r.state, r.version, ${step}, r.prepared_by, i.code as indicator_code,
      v.name as indicator_name
    from publication r
    join indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    ${lastStep}
    where ${ofRecords(records)}
    order by r.prepared_at, r.id`.execute(db)
  return rows
}

export type PublishableLine = {
  indicatorId: string
  code: string
  name: string
  plainEnglish: string
  frequency: Frequency
  unit: Unit
  seriesId: string
  seriesName: string
  kind: SeriesKind
}

/** Lines of live indicators that figures were published of. */
export async function listPublishableLines(db: Db, partnershipId: string): Promise<PublishableLine[]> {
  const { rows } = await sql<PublishableLine>`
    select i.id as indicator_id, i.code, v.name, v.plain_english, i.frequency, i.unit, s.id as series_id,
      s.name as series_name, s.kind
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.ended_at is null
    where i.partnership_id = ${partnershipId} and i.state = 'live' and exists (
      select 1 from measurement m where m.partnership_id = s.partnership_id and m.series_id = s.id)
    order by i.position, i.code, case s.kind when 'partnership' then 0 else 1 end, s.position, s.id`.execute(
    db,
  )
  return rows
}

/** The periods these indicators have figures of, newest first. */
export async function listPublishablePeriods(
  db: Db,
  partnershipId: string,
): Promise<{ indicatorId: string; periodStart: string }[]> {
  const { rows } = await sql<{ indicatorId: string; periodStart: string }>`
    select distinct s.indicator_id, m.period_start
    from measurement m
    join series s on s.partnership_id = m.partnership_id and s.id = m.series_id and s.ended_at is null
    where m.partnership_id = ${partnershipId}
    order by s.indicator_id, m.period_start desc`.execute(db)
  return rows
}

export async function insertPublication(
  tx: Tx,
  row: Insertable<PublicationTable>,
  lines: readonly Insertable<PublicationLineTable>[],
): Promise<void> {
  await tx.insertInto('publication').values(row).execute()
  await tx.insertInto('publicationLine').values(lines).execute()
}

/** A step of its life. */
export async function updatePublication(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  change: Partial<Pick<PublicationTable, 'state' | 'signedAt' | 'signedBy' | 'meeting'>>,
): Promise<void> {
  await tx
    .updateTable('publication')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}
