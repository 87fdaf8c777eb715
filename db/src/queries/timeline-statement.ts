import type { Frequency } from '@roundtable/shared/base/period.ts'
import { type Statement, statement, type Wording } from '../statement.ts'
import {
  indicatorsRead,
  type Piece,
  recordsByIndex,
  recordsTouched,
  type TimelineFacts,
  type TimelineOf,
  unionOf,
} from './timeline-records.ts'

export type TimelineRow = {
  id: string
  at: string
  act: string
  who: string | null
  deputyFor: string | null
  onBehalf: number
  /** The sentence of an act of the trail; empty for a figure and for what was said of it. */
  summary: string
  reason: string | null
  indicatorCode: string | null
  seriesKind: string | null
  seriesName: string | null
  periodStart: string | null
  /** The last of its periods, where it is about several. */
  lastStart: string | null
  frequency: Frequency | null
  /** Lines of the indicator the entry is about, and figures of them. */
  lines: number | string
  figures: number | string
}

export type StatedTimeline = { statement: Statement<TimelineRow>; asks: readonly (keyof TimelineFacts)[] }

const ofTrail = `e.id, e.at, e.action as act, e.person_name as who, e.deputy_for as "deputyFor", e.on_behalf as "onBehalf",
  e.summary`
const ofNoPeriod = `null as "seriesKind", null as "seriesName", null as "periodStart", null as "lastStart",
  null as frequency, 1 as lines, 1 as figures`

/** A page of the newest events of the trail about the records. */
const told = (w: Wording, of: TimelineOf | 'while'): Piece => {
  const records = of === 'while' ? recordsTouched(w) : recordsByIndex(w, of)
  return {
    text: `told as materialized (select ${ofTrail}, e.partnership_id, e.reason_id, r.code
      from (${records.text}) r
      ${w.join} audit_event e on e.partnership_id = ? and e.subject_id = r.id
      where e.at > ? and e.at <= ? and (e.category in ('definitions', 'progress') or e.subject_kind in ('sharing-agreement', 'decision'))
        and e.subject_id not in ${w.textsOf} and (e.at < ? or (e.at = ? and e.id < ?))
      order by e.at desc, e.id desc limit ?)`,
    asks: [
      ...records.asks,
      ...(['partnershipId', 'since', 'until', 'silentNotes', 'beforeAt', 'beforeAt', 'beforeId'] as const),
      'limit',
    ],
  }
}

/** Where they fill a page, nothing older fits on it: figures and comments before that moment are not gathered. */
const bound: Piece = {
  text: `, bound as materialized (select case when count(*) = ? then min(at) else '' end as since from told)`,
  asks: ['limit'],
}
const pageBegins = '(select b.since from bound b)'

/** Whether what happened is sought by its moments, and from which moment on it fits on the page. */
type Span = { isWhile: boolean; from: string }

const acts: Piece = {
  text: `select e.id, e.at, e.act, e.who, e."deputyFor", e."onBehalf", e.summary, w.text as reason, e.code as "indicatorCode",
      ${ofNoPeriod}
    from told e
    left join typed_words w on w.partnership_id = e.partnership_id and w.id = e.reason_id`,
  asks: [],
}

const lines = (w: Wording): Piece => {
  const { text, asks } = indicatorsRead(w)
  return {
    text: `${text} ${w.join} series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id`,
    asks,
  }
}

/** Rows of a table of lines that were recorded in the while that is read: by its moments, or by their indicators. */
const recorded = (w: Wording, table: string, { isWhile, from }: Span): Piece => {
  const byMoment: Piece = {
    text: `${table} m ${w.join} series s on s.partnership_id = m.partnership_id and s.id = m.series_id
      ${w.join} indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
      where i.id in ${w.textsOf} and m.partnership_id = ?`,
    asks: ['indicators', 'partnershipId'],
  }
  const byLine = lines(w)
  const { text, asks } = isWhile
    ? byMoment
    : {
        text: `${byLine.text} ${w.join} ${table} m on m.partnership_id = s.partnership_id and m.series_id = s.id where 1 = 1`,
        asks: byLine.asks,
      }
  return {
    text: `${text} and m.recorded_at > ? and m.recorded_at <= ? and m.recorded_at >= ${from}
      and concat(i.id, ' ', m.period_start) not in ${w.textsOf}`,
    asks: [...asks, 'since', 'until', 'silences'],
  }
}

/**
 * What was published of an indicator in one act is one entry, however many lines it has; and where no return asked for
 * it, as of a file of past figures, however many periods. On behalf is who entered it, never who approved it; nobody
 * entered what follows from other figures.
 */
const figures = (w: Wording, span: Span): Piece => {
  const { text, asks } = recorded(w, 'measurement_revision', span)
  const person = 'coalesce(m.approved_by, m.entered_by)'
  const onBehalf = 'case when m.approved_by is null then m.on_behalf else 0 end'
  return {
    text: `select f.id, f.at, f.act, coalesce(p.name, case when f.calculated = 1 then 'Calculated' end), null, f.behalf, '',
        f.why, f.code, f.kind, f.name, f.first, f.last, f.frequency, f.lines, f.figures
      from (
        select concat('figure ', min(m.series_id), min(m.period_start), max(m.revision)) as id, m.recorded_at as at,
          case when max(m.revision) = 1 then 'figure.published' else 'figure.corrected' end as act,
          ${person} as person, i.calculated, ${onBehalf} as behalf, m.why, i.code, min(s.kind) as kind,
          min(s.name) as name, min(m.period_start) as first, max(m.period_start) as last, i.frequency,
          count(distinct m.series_id) as lines, count(*) as figures
        from ${text}
        group by i.id, i.code, i.frequency, i.calculated, case when m.return_id is null then '' else m.period_start end,
          m.recorded_at, case when m.revision = 1 then 0 else 1 end, ${person}, ${onBehalf}, m.why
      ) f
      left join person p on p.id = f.person`,
    asks,
  }
}

const words = (w: Wording, span: Span): Piece => {
  const { text, asks } = recorded(w, 'commentary', span)
  return {
    text: `select f.id, f.at, f.act, p.name, null, 0, '', null, f.code, f.kind, f.name, f.first, f.first, f.frequency, f.lines, f.lines
      from (
        select concat('words ', min(m.series_id), m.period_start, max(m.version)) as id, m.recorded_at as at,
          case when max(m.version) = 1 then 'commentary.given' else 'commentary.changed' end as act,
          m.recorded_by as person, i.code, min(s.kind) as kind, min(s.name) as name, m.period_start as first,
          i.frequency, count(*) as lines
        from ${text}
        group by i.id, i.code, i.frequency, m.period_start, m.recorded_at, m.recorded_by,
          case when m.version = 1 then 0 else 1 end
      ) f
      left join person p on p.id = f.person`,
    asks,
  }
}

/** The returns that ask for these indicators, for those who see them. */
const returns = (w: Wording, { isWhile, from }: Span): Piece => {
  const { text, asks } = lines(w)
  const asking: Piece = isWhile
    ? {
        text: `touched t ${w.join} return r on r.partnership_id = ? and r.id = t.subject_id and t.subject_kind = 'return'
          and exists (select 1 from ${text} where s.reporting_agency_id = r.agency_id and i.frequency = r.frequency)`,
        asks: ['partnershipId', ...asks],
      }
    : {
        text: `(select distinct s.reporting_agency_id as agency_id, i.frequency from ${text}) o
          ${w.join} return r on r.partnership_id = ? and r.agency_id = o.agency_id and r.frequency = o.frequency`,
        asks: [...asks, 'partnershipId'],
      }
  return {
    text: `select ${ofTrail}, null, null, ${ofNoPeriod}
      from ${asking.text}
      join audit_event e on e.partnership_id = r.partnership_id and e.subject_id = r.id
      where e.at > ? and e.at <= ? and e.at >= ${from} and e.subject_kind = 'return' and e.category = 'figures'
        and e.action <> 'return.published' and e.action <> 'return.rows-published'
        and (? = 1 or r.agency_id in ${w.textsOf})`,
    asks: [...asking.asks, 'since', 'until', 'allAgencies', 'agencies'],
  }
}

/** Published yearly reports that rest on the goal or on a figure of the indicators of which something may be said. */
const reports = (w: Wording, { from }: Span): Piece => ({
  text: `select ${ofTrail}, null, f.code, ${ofNoPeriod}
    from (
      select v.partnership_id, v.report_id, case when count(*) = count(i.code) and min(i.code) = max(i.code) then min(i.code) end as code
      from yearly_report r
      ${w.join} yearly_evidence v on v.partnership_id = r.partnership_id and v.report_id = r.id
      left join indicator i on i.partnership_id = v.partnership_id and i.code = v.reference and v.kind = 'indicator'
      left join goal g on g.partnership_id = v.partnership_id and g.code = v.reference and v.kind = 'goal'
      where ? = 1 and r.partnership_id = ?
        and (g.id = ? or (i.id in ${w.textsOf} and concat(i.id, ' ', v.part) not in ${w.textsOf}))
        and not exists (select 1 from yearly_statement n where n.partnership_id = v.partnership_id
          and n.statement_id = v.statement_id and n.words > v.words)
      group by v.partnership_id, v.report_id
    ) f
    join audit_event e on e.partnership_id = f.partnership_id and e.subject_id = f.report_id
    where e.action = 'yearly-report.published' and e.at > ? and e.at <= ? and e.at >= ${from}`,
  asks: ['withReports', 'partnershipId', 'goalId', 'indicators', 'silences', 'since', 'until'],
})

function stated(of: TimelineOf | 'while', isPast = false): StatedTimeline {
  const isWhile = of === 'while'
  // What stood at a moment nests as deep as SQLite reads: nothing is put around it.
  const span = { isWhile, from: isPast ? "''" : pageBegins }
  const touched: Piece = isWhile
    ? {
        text: `touched as materialized (select distinct v.subject_kind, v.subject_id from audit_event v
          where v.partnership_id = ? and v.at > ? and v.at <= ?), `,
        asks: ['partnershipId', 'since', 'until'],
      }
    : { text: '', asks: [] }
  let asks: readonly (keyof TimelineFacts)[] = []
  const text = statement<TimelineRow>((w) => {
    const first = told(w, of)
    const figured =
      of === 'sharing' ? [] : [figures(w, span), words(w, span), returns(w, span), reports(w, span)]
    const all = unionOf([acts, ...figured])
    const place = ['beforeAt', 'beforeAt', 'beforeId', 'limit'] as const
    const begins = isPast ? { text: '', asks: [] } : bound
    asks = [...touched.asks, ...first.asks, ...begins.asks, ...all.asks, ...place]
    return `with ${touched.text}${first.text}${begins.text} select t.* from (${all.text}) t
      where t.at < ? or (t.at = ? and t.id < ?) order by t.at desc, t.id desc limit ?`
  })
  return { statement: text, asks }
}

/** All that ever happened to the records, by the indexes of what they hang on. */
export const timelineByIndex: Readonly<Record<TimelineOf, StatedTimeline>> = {
  goal: stated('goal'),
  indicator: stated('indicator'),
  sharing: stated('sharing'),
}

/** The same as at a moment. */
export const timelineThen: Readonly<Record<TimelineOf, StatedTimeline>> = {
  goal: stated('goal', true),
  indicator: stated('indicator', true),
  sharing: stated('sharing', true),
}

/** What happened to a goal in the last while, found among everything that happened in the partnership then. */
export const timelineOfWhile = stated('while')

const nth = (table: string, column: string): string =>
  `select * from (select x.${column} as at from ${table} x where x.partnership_id = ? and x.${column} <= ?
    order by x.${column} desc limit 1 offset ?) n`

/** The moment after which no more than so many events, figures and comments were recorded in the partnership. */
export const beginningOfWhile = statement<{ since: string | null }>(
  () => `select max(n.at) as since from (${nth('audit_event', 'at')} union all ${nth('measurement_revision', 'recorded_at')}
    union all ${nth('commentary', 'recorded_at')}) n`,
)
