import type { OpenMark } from '@roundtable/db/queries/open-marks.queries.ts'
import type { IndicatorSeriesRow } from '@roundtable/db/queries/series.queries.ts'
import { nobodyAccountable } from '@roundtable/shared/accountability/accountability-words.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import type { Disclosing } from '../disclosure/disclosing-rules.ts'
import type { ScorecardFrame } from './read-frame.ts'
import { cacheReading, type RowHow } from './row-reading.ts'

/** One indicator as a row: what its figures say, who answers for it, and what is open about it. */
export function indicatorRow(
  indicator: IndicatorSeriesRow,
  frame: ScorecardFrame,
  how: RowHow,
): ScorecardRow {
  const agency = indicator.agencyId === null ? undefined : frame.agencies.get(indicator.agencyId)
  const reading = cacheReading(indicator, how)
  return {
    ...reading,
    agencyCode: agency?.code ?? null,
    agencyName: agency?.shortName ?? null,
    open: openOf(indicator, frame, { latest: reading.latest, audience: how.disclosing.audience }),
  }
}

type Opened = Pick<IndicatorSeriesRow, 'id' | 'reportingAgencyId' | 'frequency' | 'agencyId'>
type Latest = { symbol: string | null } | null

/** What is open about an indicator, for this audience. */
export const openOf = (
  indicator: Opened,
  frame: ScorecardFrame,
  { latest, audience }: { latest: Latest; audience: Disclosing['audience'] },
): ScorecardRow['open'] => [
  ...openMatters(indicator, frame, latest),
  ...(audience === 'trusted' ? openMarks(indicator, frame) : []),
]

/** Issues, actions and challenges, each kind by its count. */
const openMarks = ({ id }: Opened, { marks }: ScorecardFrame): ScorecardRow['open'] =>
  (marks.get(id) ?? []).map((mark) => ({ kind: mark.kind, text: markText(mark) }))

const markWords: Record<OpenMark['kind'], readonly [one: string, several: string]> = {
  issue: ['issue', 'issues'],
  'action-overdue': ['action overdue', 'actions overdue'],
  challenge: ['challenge', 'challenges'],
}
const markText = ({ kind, marks }: OpenMark): string => `${marks} ${markWords[kind][marks === 1 ? 0 : 1]}`

function openMatters(
  { reportingAgencyId, frequency, agencyId }: Opened,
  { daysLate, readOnly }: ScorecardFrame,
  latest: Latest,
): ScorecardRow['open'] {
  const open: ScorecardRow['open'] = []
  const days = daysLate(reportingAgencyId, frequency)
  if (days > 0) open.push({ kind: 'return-late', text: `Return ${days} ${days === 1 ? 'day' : 'days'} late` })
  if (latest?.symbol === 'c') open.push({ kind: 'suppressed', text: 'Suppressed' })
  if (agencyId === null && !readOnly) open.push({ kind: 'nobody-answers', text: nobodyAccountable })
  return open
}
