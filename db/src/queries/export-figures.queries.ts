import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import type { EnteredFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { type Commentary, commentaryWords, figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { FigureSource } from '@roundtable/shared/figure/figure-source.ts'
import type { FigureState } from '@roundtable/shared/figure/figure-state.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import type { AgreedTarget } from '@roundtable/shared/target/target-in-force.ts'
import type { Db } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'
import { columnsOf } from './columns-of.ts'
import { packedTargets, unpackTargets } from './packed-target.ts'

type Scope = {
  partnershipId: string
  /** Goals the reader is limited to; null sets no limit. */
  goalIds: readonly string[] | null
  goalCode?: string
  indicatorCode?: string
}

/** Where a page of indicators ended. */
export type IndicatorMark = { position: number; code: string }

export type ExportFigure = EnteredFigure & { periodStart: string; periodEnd: string; state: FigureState }

export type ExportSeries = {
  indicatorId: string
  code: string
  name: string
  unit: Unit
  polarity: Polarity
  seriesId: string
  kind: SeriesKind
  seriesName: string
  /** Whose figures they are: who reports them, or the agency of an agency's line. */
  agencyId: string | null
  agencyCode: string | null
  targets: AgreedTarget[]
  figures: ExportFigure[]
}

type IndicatorId = { id: string; position: number; code: string }

const pageSize = 4
const ofGoals = (scope: Scope, textsOf: string) =>
  scope.goalIds === null ? '' : `and i.goal_id in ${textsOf}`

const pages = new Map<string, Statement<IndicatorId>>()

/** The next few indicators the reader may see, in the partnership's order; none at the end. */
export async function listIndicatorPage(
  db: Db,
  scope: Scope,
  after: IndicatorMark | null,
): Promise<IndicatorId[]> {
  const { partnershipId, goalIds, goalCode, indicatorCode } = scope
  const key = `${goalIds !== null} ${goalCode !== undefined} ${indicatorCode !== undefined}`
  const asked =
    pages.get(key) ??
    statement<IndicatorId>(
      ({ textsOf }) => `
select i.id, i.position, i.code from indicator i
where i.partnership_id = ? and i.state in ('live', 'suspended') and (i.position > ? or (i.position = ? and i.code > ?))
  ${goalCode === undefined ? '' : 'and i.goal_id in (select g.id from goal g where g.partnership_id = i.partnership_id and g.code = ?)'}
  ${indicatorCode === undefined ? '' : 'and i.code = ?'} ${ofGoals(scope, textsOf)}
order by i.position, i.code limit ${pageSize}`,
    )
  pages.set(key, asked)
  const { position, code } = after ?? { position: -1, code: '' }
  const parameters: unknown[] = [partnershipId, position, position, code]
  if (goalCode !== undefined) parameters.push(goalCode)
  if (indicatorCode !== undefined) parameters.push(indicatorCode)
  if (goalIds !== null) parameters.push(JSON.stringify(goalIds))
  return ask(db, asked, parameters)
}

type PackedSeries = Omit<ExportSeries, 'targets' | 'figures'> & {
  targets: string | null
  figures: string | null
}

const series = statement<PackedSeries>(
  (wording) => `
select i.id as "indicatorId", i.code, v.name, i.unit, i.polarity, s.id as "seriesId", s.kind,
  s.name as "seriesName", a.id as "agencyId", a.code as "agencyCode",
  ${packedTargets(wording)} as targets,
  (select ${wording.listed('figure')} from (
    select concat(m.period_start, '|', m.period_end, '|', m.numerator, '|', m.denominator, '|', m.value, '|',
      m.reason, '|', m.state) as figure
    from measurement m where m.partnership_id = s.partnership_id and m.series_id = s.id
    order by m.period_start) y) as figures
from indicator i
${wording.join} indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
${wording.join} series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.ended_at is null
left join agency a on a.partnership_id = s.partnership_id and a.id = coalesce(s.reporting_agency_id, s.agency_id)
where i.partnership_id = ? and i.id in ${wording.textsOf}
order by i.position, i.code, case when s.kind = 'partnership' then 0 else 1 end, s.position, s.name`,
)

/** Every line of these indicators with all its published figures, oldest first. */
export async function listExportSeries(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
): Promise<ExportSeries[]> {
  const rows = await ask(db, series, [partnershipId, JSON.stringify(indicatorIds)])
  return rows.map((row) => ({
    ...row,
    targets: unpackTargets(row.targets),
    figures: row.figures === null ? [] : row.figures.split(',').map(unpackFigure),
  }))
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

function unpackFigure(packed: string): ExportFigure {
  const [periodStart = '', periodEnd = '', numerator, denominator, value, reason, state = ''] =
    packed.split('|')
  return {
    periodStart,
    periodEnd,
    numerator: orNull(numerator),
    denominator: orNull(denominator),
    value: orNull(value),
    reason: orNull(reason) as AbsenceReason | null,
    state: state as FigureState,
  }
}

export type ExportCommentary = Commentary & { seriesId: string; periodStart: string }

const commentary = statement<ExportCommentary>(
  ({ textsOf }) => `
select c.series_id as "seriesId", c.period_start as "periodStart", ${columnsOf('c', commentaryWords)}
from commentary c
where c.partnership_id = ? and c.series_id in ${textsOf} and c.version = (select max(n.version) from commentary n
  where n.partnership_id = c.partnership_id and n.series_id = c.series_id and n.period_start = c.period_start)`,
)

/** What stands written beside the figures of these lines. */
export async function listExportCommentary(
  db: Db,
  { partnershipId, seriesIds }: { partnershipId: string; seriesIds: readonly string[] },
): Promise<ExportCommentary[]> {
  return ask(db, commentary, [partnershipId, JSON.stringify(seriesIds)])
}

export type ExportSource = FigureSource & { seriesId: string; periodStart: string }

const sources = statement<ExportSource>(
  ({ join, textsOf }) => `
select o.series_id as "seriesId", o.period_start as "periodStart", f.file_name as "fileName", o.line, o.cell
from measurement_source o
${join} measurement m on m.partnership_id = o.partnership_id and m.series_id = o.series_id
  and m.period_start = o.period_start and m.revision = o.revision
${join} source_file f on f.partnership_id = o.partnership_id and f.id = o.file_id
where o.partnership_id = ? and o.series_id in ${textsOf}`,
)

/** From which files the figures of these lines came, as they stand now. */
export async function listExportSources(
  db: Db,
  { partnershipId, seriesIds }: { partnershipId: string; seriesIds: readonly string[] },
): Promise<ExportSource[]> {
  return ask(db, sources, [partnershipId, JSON.stringify(seriesIds)])
}

export type ExportEntry = ExportFigure & ExportCommentary

const entries = (limited: boolean) =>
  statement<ExportEntry>(
    ({ textsOf }) => `
select e.series_id as "seriesId", r.period_start as "periodStart", r.period_end as "periodEnd",
  ${columnsOf('e', [...figureColumns, ...commentaryWords])}, case when r.state = 'submitted' then 'submitted' else 'draft' end as state
from return r
join return_entry e on e.partnership_id = r.partnership_id and e.return_id = r.id
where r.partnership_id = ? and r.state not in ('approved', 'published') and e.series_id in ${textsOf}
  and (e.value is not null or e.numerator is not null or e.reason is not null)
  ${limited ? `and r.agency_id in ${textsOf}` : ''}
order by r.period_start`,
  )
const entriesOfAll = entries(false)
const entriesOfSome = entries(true)

/** Figures that are entered and not published yet, of the agencies whose unpublished figures the reader sees. */
export async function listExportEntries(
  db: Db,
  asked: { partnershipId: string; seriesIds: readonly string[]; agencyIds: 'all' | readonly string[] },
): Promise<ExportEntry[]> {
  const { partnershipId, seriesIds, agencyIds } = asked
  const parameters = [partnershipId, JSON.stringify(seriesIds)]
  if (agencyIds === 'all') return ask(db, entriesOfAll, parameters)
  return agencyIds.length === 0 ? [] : ask(db, entriesOfSome, [...parameters, JSON.stringify(agencyIds)])
}
