import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import type { EnteredRow } from '@roundtable/shared/figure/entered-figure.ts'
import { type CommentaryWord, commentaryWords, entryFields } from '@roundtable/shared/figure/entry-fields.ts'
import type { Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import type { RowDecision } from '@roundtable/shared/return/return-rules.ts'
import type { Db } from '../database.ts'
import { ask, statement, type Wording } from '../statement.ts'
import { columnsOf } from './columns-of.ts'
import { packedTargets } from './packed-target.ts'
import { reporterThen } from './series-reporter.queries.ts'

/** What is entered; null where nothing is. */
type Entered = { [Field in keyof EnteredRow]: EnteredRow[Field] | null }
/** What stands published in words; null where nothing does. */
type Published = { [Word in CommentaryWord as `commentary.${Word}`]: string | null }

/** One series a return asks for: definition, target, what stands published, what was entered. */
export type ReturnLine = Entered &
  Published & {
    seriesId: string
    code: string
    name: string
    seriesKind: SeriesKind
    seriesName: string
    unit: Unit
    decimals: number
    polarity: Polarity
    signed: number
    numeratorWording: string | null
    denominatorWording: string | null
    periodStart: string
    /** What is agreed for it, packed. */
    targets: string | null
    previousStart: string | null
    previousValue: string | null
    previousReason: AbsenceReason | null
    publishedRevision: number | null
    publishedNumerator: string | null
    publishedDenominator: string | null
    publishedValue: string | null
    publishedReason: AbsenceReason | null
    commentaryVersion: number | null
    entryVersion: number | null
    enteredBy: string | null
    enteredByName: string | null
    enteredAt: string | null
    onBehalf: number | null
    decision: RowDecision | null
    decisionRound: number | null
    decidedVersion: number | null
    decisionReason: string | null
    decidedBy: string | null
    decidedByName: string | null
    decidedAt: string | null
  }

type LinesOf = {
  partnershipId: string
  returnId: string
  agencyId: string
  frequency: Frequency
  periodStart: string
  /** A period that was published once asks for nothing that was not asked then. */
  isPublished: boolean
  /** When it was over: what it asks for is owed by whom it was then; empty while it is not. */
  overAt: string
}

const commentary = commentaryWords.map((word) => `c.${word} as "commentary.${word}"`).join(', ')

/**
 * Who owes a line. While a period is not over it is whoever owes it now: their lines are found by an index, which a
 * planner that knows averages alone takes only where nothing else is asked of it.
 */
type Owed = 'now' | 'chosen now' | 'before'
const linesOwed: Record<Owed, (wording: Wording) => { from: string; where: string }> = {
  now: ({ join }) => ({
    from: `(select x.partnership_id, x.id from series x where x.partnership_id = ? and x.reporting_agency_id = ?) t
${join} series s on s.partnership_id = t.partnership_id and s.id = t.id`,
    where: '',
  }),
  'chosen now': () => ({
    from: 'series s',
    where: 's.partnership_id = ? and s.reporting_agency_id = ? and',
  }),
  before: () => ({ from: 'series s', where: `s.partnership_id = ? and ${reporterThen} = ? and` }),
}
const parametersOfOwed: Record<Owed, (asked: LinesOf) => { from: string[]; where: string[] }> = {
  now: ({ partnershipId, agencyId }) => ({ from: [partnershipId, agencyId], where: [] }),
  'chosen now': ({ partnershipId, agencyId }) => ({ from: [], where: [partnershipId, agencyId] }),
  before: ({ partnershipId, agencyId, overAt }) => ({
    from: [],
    where: [partnershipId, overAt, overAt, agencyId],
  }),
}

const write = (wording: Wording, owed: Owed, series = '') => {
  const { from, where } = linesOwed[owed](wording)
  return `
select s.id as "seriesId", i.code, v.name, s.kind as "seriesKind", s.name as "seriesName", i.unit, i.decimals,
  i.polarity, i.signed, v.numerator_wording as "numeratorWording", v.denominator_wording as "denominatorWording",
  cast(? as text) as "periodStart", ${packedTargets(wording)} as targets,
  pm.period_start as "previousStart", pm.value as "previousValue", pm.reason as "previousReason",
  m.revision as "publishedRevision", m.numerator as "publishedNumerator",
  m.denominator as "publishedDenominator", m.value as "publishedValue", m.reason as "publishedReason",
  c.version as "commentaryVersion", ${commentary}, e.version as "entryVersion", ${columnsOf('e', entryFields)},
  e.entered_by as "enteredBy", p.name as "enteredByName",
  e.entered_at as "enteredAt", e.on_behalf as "onBehalf", d.decision, d.round as "decisionRound",
  d.entry_version as "decidedVersion", d.reason as "decisionReason", d.decided_by as "decidedBy",
  dp.name as "decidedByName", d.decided_at as "decidedAt"
from ${from}
${wording.join} indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
  and v.version = coalesce(
    (select max(x.version) from indicator_version x where x.partnership_id = i.partnership_id
      and x.indicator_id = i.id and x.from_period <= ?),
    (select min(x.version) from indicator_version x where x.partnership_id = i.partnership_id
      and x.indicator_id = i.id))
left join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id
  and m.period_start = ?
left join measurement pm on pm.partnership_id = s.partnership_id and pm.series_id = s.id
  and pm.period_start = (select max(x.period_start) from measurement x
    where x.partnership_id = s.partnership_id and x.series_id = s.id and x.period_start < ?)
left join commentary c on c.partnership_id = s.partnership_id and c.series_id = s.id
  and c.period_start = ? and c.version = (select max(x.version) from commentary x
    where x.partnership_id = s.partnership_id and x.series_id = s.id and x.period_start = ?)
left join return_entry e on e.partnership_id = s.partnership_id and e.return_id = ?
  and e.series_id = s.id
left join person p on p.id = e.entered_by
left join return_decision d on d.partnership_id = s.partnership_id and d.return_id = ? and d.series_id = s.id
  and d.round = (select max(x.round) from return_decision x where x.partnership_id = s.partnership_id
    and x.return_id = ? and x.series_id = s.id)
left join person dp on dp.id = d.decided_by
where ${where} ${series} i.frequency = ? and s.ended_at is null and i.state = 'live'
  and (? = 0 or m.series_id is not null or e.series_id is not null)
order by i.position, i.code, s.position, s.id`
}

const allOwed = (owed: Owed) => statement<ReturnLine>((wording) => write(wording, owed))
const someOwed = (owed: Owed) =>
  statement<ReturnLine>((wording) => write(wording, owed, `s.id in ${wording.textsOf} and`))
const all = { now: allOwed('now'), before: allOwed('before') }
const some = { 'chosen now': someOwed('chosen now'), before: someOwed('before') }

function parametersOf(asked: LinesOf, owed: Owed, chosen: readonly string[]): unknown[] {
  const { returnId, frequency, periodStart } = asked
  const { from, where } = parametersOfOwed[owed](asked)
  const periods = Array.from({ length: 5 }, () => periodStart)
  const before = [periodStart, ...from, ...periods, returnId, returnId, returnId, ...where]
  return [...before, ...chosen, frequency, Number(asked.isPublished)]
}

const isOpen = ({ overAt }: LinesOf): boolean => overAt === ''

export function listReturnLines(db: Db, asked: LinesOf): Promise<ReturnLine[]> {
  const owed = isOpen(asked) ? 'now' : 'before'
  return ask(db, all[owed], parametersOf(asked, owed, []))
}

/** Only these of what is asked; a series that is not asked is missing. */
export function listReturnLinesAmong(
  db: Db,
  asked: LinesOf,
  seriesIds: readonly string[],
): Promise<ReturnLine[]> {
  const owed = isOpen(asked) ? 'chosen now' : 'before'
  return ask(db, some[owed], parametersOf(asked, owed, [JSON.stringify(seriesIds)]))
}

const draftStateOf = (owed: Owed) =>
  statement<DraftState>((wording) => {
    const { from, where } = linesOwed[owed](wording)
    return `
select cast(count(*) as integer) as filled, (select max(x.entered_at) from return_entry x
    where x.partnership_id = ? and x.return_id = ? and x.entered_by = ?) as "lastEntered"
from ${from}
${wording.join} indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
left join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id and m.period_start = ?
left join return_entry e on e.partnership_id = s.partnership_id and e.return_id = ? and e.series_id = s.id
where ${where} i.frequency = ? and s.ended_at is null
  and i.state = 'live' and (e.value is not null or e.reason is not null or m.series_id is not null)`
  })
const draftState = { now: draftStateOf('now'), before: draftStateOf('before') }

/** How many rows of a return have a figure or a reason, entered or published, and when this person entered one last. */
type DraftState = { filled: number; lastEntered: string | null }

export async function findDraftState(db: Db, asked: LinesOf & { personId: string }): Promise<DraftState> {
  const { partnershipId, returnId, frequency, periodStart, personId } = asked
  const owed = isOpen(asked) ? 'now' : 'before'
  const { from, where } = parametersOfOwed[owed](asked)
  const last = [partnershipId, returnId, personId]
  const [row] = await ask(db, draftState[owed], [
    ...last,
    ...from,
    periodStart,
    returnId,
    ...where,
    frequency,
  ])
  return row ?? { filled: 0, lastEntered: null }
}
