import type { EnteredFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { type Commentary, commentaryWords, figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import type { Db } from '../database.ts'
import { ask, statement } from '../statement.ts'
import { columnsOf } from './columns-of.ts'

type OfSeries = { partnershipId: string; seriesId: string }

/** The published figures of a series, oldest first. */
export async function listMeasurements(db: Db, { partnershipId, seriesId }: OfSeries) {
  return db
    .selectFrom('measurement')
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .select(['periodStart', 'periodEnd', ...figureColumns, 'state', 'revision'])
    .orderBy('periodStart')
    .execute()
}
export type MeasurementRow = Awaited<ReturnType<typeof listMeasurements>>[number]

const packedLines = statement<{ seriesId: string; figures: string | null }>(
  ({ listed, fromTexts }) => `
select e.value as "seriesId", (select ${listed('figure')} from (
    select concat(m.period_start, '|', m.period_end, '|', m.numerator, '|', m.denominator, '|', m.value, '|',
      m.reason, '|', m.state, '|', m.revision) as figure
    from measurement m where m.partnership_id = ? and m.series_id = e.value
    order by m.period_start) y) as figures
from ${fromTexts}`,
)

/** The published figures of these lines by id, each line as one text; see unpackLine. */
export async function listPackedLines(
  db: Db,
  { partnershipId, seriesIds }: { partnershipId: string; seriesIds: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await ask(db, packedLines, [partnershipId, JSON.stringify(seriesIds)])
  return new Map(rows.map(({ seriesId, figures }) => [seriesId, figures ?? '']))
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** Oldest first. */
export function unpackLine(packed: string): MeasurementRow[] {
  if (packed === '') return []
  return packed.split(',').map((figure) => {
    const parts = figure.split('|')
    const [periodStart = '', periodEnd = '', numerator, denominator, value, reason, state, revision] = parts
    return {
      periodStart,
      periodEnd,
      numerator: orNull(numerator),
      denominator: orNull(denominator),
      value: orNull(value),
      reason: orNull(reason) as MeasurementRow['reason'],
      state: state as MeasurementRow['state'],
      revision: Number(revision),
    }
  })
}

/** Every state in which a revised figure was ever published, oldest first; nothing for figures never revised. */
export async function listRevisions(db: Db, { partnershipId, seriesId }: OfSeries) {
  return db
    .selectFrom('measurementRevision as revision')
    .innerJoin('measurement', (join) =>
      join
        .onRef('measurement.partnershipId', '=', 'revision.partnershipId')
        .onRef('measurement.seriesId', '=', 'revision.seriesId')
        .onRef('measurement.periodStart', '=', 'revision.periodStart'),
    )
    .leftJoin('person as enterer', 'enterer.id', 'revision.enteredBy')
    .leftJoin('person as approver', 'approver.id', 'revision.approvedBy')
    .where('revision.partnershipId', '=', partnershipId)
    .where('revision.seriesId', '=', seriesId)
    .where('measurement.revision', '>', 1)
    .select(figureColumns.map((column) => `revision.${column}` as const))
    .select([
      'revision.periodStart',
      'revision.revision',
      'revision.why',
      'revision.onBehalf',
      'revision.recordedAt',
      'enterer.name as enteredBy',
      'approver.name as approvedBy',
    ])
    .orderBy('revision.periodStart')
    .orderBy('revision.revision')
    .execute()
}
export type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number]

/** Who entered and who approved the figures that stand published of these lines, where somebody did. */
export async function listFigureAuthors(
  db: Db,
  { partnershipId, seriesIds }: { partnershipId: string; seriesIds: readonly string[] },
) {
  return db
    .selectFrom('measurement')
    .innerJoin('measurementRevision as revision', (join) =>
      join
        .onRef('revision.partnershipId', '=', 'measurement.partnershipId')
        .onRef('revision.seriesId', '=', 'measurement.seriesId')
        .onRef('revision.periodStart', '=', 'measurement.periodStart')
        .onRef('revision.revision', '=', 'measurement.revision'),
    )
    .leftJoin('measurementSource as source', (join) =>
      join
        .onRef('source.partnershipId', '=', 'revision.partnershipId')
        .onRef('source.seriesId', '=', 'revision.seriesId')
        .onRef('source.periodStart', '=', 'revision.periodStart')
        .onRef('source.revision', '=', 'revision.revision'),
    )
    .leftJoin('person as enterer', 'enterer.id', 'revision.enteredBy')
    .leftJoin('person as approver', 'approver.id', 'revision.approvedBy')
    .where('measurement.partnershipId', '=', partnershipId)
    .where('measurement.seriesId', 'in', seriesIds)
    .where((where) =>
      where.or([where('revision.enteredBy', 'is not', null), where('revision.approvedBy', 'is not', null)]),
    )
    .select([
      'measurement.seriesId',
      'measurement.periodStart',
      'revision.onBehalf',
      'source.cell',
      'enterer.name as enteredBy',
      'approver.name as approvedBy',
    ])
    .execute()
}

export type WaitingRow = EnteredFigure &
  Commentary & {
    periodStart: string
    periodEnd: string
    state: ReturnState
    enteredAt: string
    enteredBy: string | null
  }

const waiting = (everybody: boolean) =>
  statement<WaitingRow>(
    ({ textsOf }) => `
select r.period_start as "periodStart", r.period_end as "periodEnd", r.state,
  ${columnsOf('e', [...figureColumns, ...commentaryWords])}, e.entered_at as "enteredAt", p.name as "enteredBy"
from series s
join "return" r on r.partnership_id = s.partnership_id and r.agency_id = s.reporting_agency_id
  and r.state in ('due', 'in-progress', 'submitted', 'sent-back')
join return_entry e on e.partnership_id = r.partnership_id and e.return_id = r.id and e.series_id = s.id
left join person p on p.id = e.entered_by
where s.partnership_id = ? and s.id = ? ${everybody ? '' : `and r.agency_id in ${textsOf}`}
order by r.period_start`,
  )
const waitingAnywhere = waiting(true)
const waitingAtAgencies = waiting(false)

/** Entries of the series that wait in a return, for the agencies whose unpublished figures the reader sees. */
export async function listEntriesWaiting(
  db: Db,
  { partnershipId, seriesId, agencyIds }: OfSeries & { agencyIds: 'all' | readonly string[] },
): Promise<WaitingRow[]> {
  if (agencyIds === 'all') return ask(db, waitingAnywhere, [partnershipId, seriesId])
  if (agencyIds.length === 0) return []
  return ask(db, waitingAtAgencies, [partnershipId, seriesId, JSON.stringify(agencyIds)])
}
