import type { Frequency } from '@roundtable/shared/base/period.ts'
import {
  commentaryWords,
  entryFields,
  entryWords,
  figureColumns,
} from '@roundtable/shared/figure/entry-fields.ts'
import type { Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import type { AgreedTarget } from '@roundtable/shared/target/target-in-force.ts'
import type { Db } from '../database.ts'
import { ask, statement } from '../statement.ts'

export type ReportedLine = {
  seriesId: string
  code: string
  name: string
  kind: SeriesKind
  lineName: string
  unit: Unit
  decimals: number
  signed: number
  polarity: Polarity
  numeratorWording: string | null
  denominatorWording: string | null
  frequency: Frequency
  /** When the indicator was retired, or the line ended; null while it is live. */
  goneAt: string | null
}

const write = (isLive: boolean) => `
select s.id as "seriesId", i.code, v.name, s.kind, s.name as "lineName", i.unit, i.decimals, i.signed, i.polarity,
  v.numerator_wording as "numeratorWording", v.denominator_wording as "denominatorWording", i.frequency,
  coalesce(i.retired_at, s.ended_at) as "goneAt"
from series s
join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
where s.partnership_id = ? and s.reporting_agency_id = ?
  ${isLive ? `and s.ended_at is null and i.state = 'live'` : ''}
order by i.position, i.code, s.position, s.id`
const live = statement<ReportedLine>(() => write(true))
const everyLine = statement<ReportedLine>(() => write(false))

type OfAgency = { partnershipId: string; agencyId: string }

/** Every line an agency reports, of every frequency. */
export const listReportedLines = (db: Db, { partnershipId, agencyId }: OfAgency): Promise<ReportedLine[]> =>
  ask(db, live, [partnershipId, agencyId])

/** Those it reported once among them. */
export const listLinesEverReported = (
  db: Db,
  { partnershipId, agencyId }: OfAgency,
): Promise<ReportedLine[]> => ask(db, everyLine, [partnershipId, agencyId])

export type ReturnOfAgency = {
  id: string
  frequency: Frequency
  periodStart: string
  state: ReturnState
  version: number
  publishedAt: string | null
}

export async function listReturnsOfAgency(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<ReturnOfAgency[]> {
  return db
    .selectFrom('return')
    .select(['id', 'frequency', 'periodStart', 'state', 'version', 'publishedAt'])
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .execute()
}

const columnsOf = (among: readonly string[]) =>
  ['series_id', 'version', ...among].map((column) => `e.${column}`)
const said = entryWords.map((word) => `e.${word}`).join(' || ')

const entries = statement<{ entries: string | null }>(
  ({ gathered, list }) => `
select ${gathered(`case when ${said} <> '' then ${list(columnsOf(entryFields))} else ${list(columnsOf(figureColumns))} end`)} as entries
from return_entry e where e.partnership_id = ? and e.return_id = ?`,
)

/**
 * What is entered in a return, as JSON: lists of a series, the version of its entry, and its `entryFields`, of which
 * the words are left out where none is said.
 */
export async function findCurrentEntries(
  db: Db,
  { partnershipId, returnId }: { partnershipId: string; returnId: string },
): Promise<string> {
  const [found] = await ask(db, entries, [partnershipId, returnId])
  return found?.entries ?? '[]'
}

const figures = statement<{ figures: string | null }>(
  ({ textsOf, gathered, object }) => `
select ${gathered(
    object({
      seriesId: 'm.series_id',
      periodStart: 'm.period_start',
      ...Object.fromEntries(figureColumns.map((column) => [column, `m.${column}`])),
      ...Object.fromEntries(commentaryWords.map((word) => [word, `coalesce(c.${word}, '')`])),
    }),
  )} as figures
from measurement m
left join commentary c on c.partnership_id = m.partnership_id and c.series_id = m.series_id
  and c.period_start = m.period_start and c.version = (select max(x.version) from commentary x
    where x.partnership_id = m.partnership_id and x.series_id = m.series_id and x.period_start = m.period_start)
where m.partnership_id = ? and m.series_id in ${textsOf} and m.period_start between ? and ?`,
)

type Span = { seriesIds: readonly string[]; from: string; to: string }

/** What stands published of these lines from one period to another, with what was said of it, as JSON. */
export async function findCurrentFigures(
  db: Db,
  { partnershipId, seriesIds, from, to }: Span & { partnershipId: string },
): Promise<string> {
  const [found] = await ask(db, figures, [partnershipId, JSON.stringify(seriesIds), from, to])
  return found?.figures ?? '[]'
}

export type LineTarget = AgreedTarget & { seriesId: string }
const targets = statement<LineTarget>(
  () => `
select t.series_id as "seriesId", t.id, t.from_period as "fromPeriod", t.agreed_at as "agreedAt", t.low, t.high,
  t.tolerance
from series s
join target t on t.partnership_id = s.partnership_id and t.series_id = s.id
where s.partnership_id = ? and s.reporting_agency_id = ? and s.ended_at is null
  and t.state = 'agreed'`,
)

/** What is agreed for every line an agency reports. */
export const listAgreedTargets = (db: Db, { partnershipId, agencyId }: OfAgency): Promise<LineTarget[]> =>
  ask(db, targets, [partnershipId, agencyId])
