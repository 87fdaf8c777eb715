import { type FigureChange, listFigureChanges, type Span } from '@roundtable/db/queries/change.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import type { ActorContext } from '../base/context.ts'
import { silenceOfCell, silentPeriods } from '../disclosure/disclose-figures.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import { figureText } from '../disclosure/shown-figure.ts'
import { type FoundChange, factsOf, type Readings } from './found-change.ts'

/** Of one request: as it is asked today, and as at the end of the span. */
type Asking = { today: ActorContext; after: ActorContext }

/** Figures published and figures revised, as the reader may see them. */
export async function figureChanges(
  { today, after }: Asking,
  span: Span,
  readings: Readings,
): Promise<FoundChange[]> {
  const rows = await listFigureChanges(today.database.reader, span)
  const disclosing = await disclosingFor(after, [...new Set(rows.map(({ indicatorId }) => indicatorId))])
  if (disclosing.isWhole) return newestFirst(rows.map((row) => changeOf(row, row, readings)))
  const silent = new Map<string, ReadonlySet<string>>()
  const told = rows.map((row) => {
    const { indicatorId, periodStart } = row
    if (silenceOfCell(disclosing, row, row.recordedAt) !== null)
      return { ...changeOf(row, suppressedChange, readings), isHidden: true }
    const periods = silent.get(indicatorId) ?? silentPeriods(disclosing, indicatorId)
    silent.set(indicatorId, periods)
    return changeOf(row, periods.has(periodStart) ? { ...row, why: '' } : row, readings)
  })
  return newestFirst(told)
}

/** By the day they were recorded; those of one day stay in the partnership's order. */
const newestFirst = (changes: FoundChange[]): FoundChange[] =>
  changes.sort((a, b) => -dayOf(a).localeCompare(dayOf(b)))
const dayOf = ({ at }: FoundChange): string => at?.slice(0, 10) ?? ''

type FigureFacts = Pick<FigureChange, 'value' | 'reason' | 'wasValue' | 'wasReason' | 'why'>

/** Where one end is suppressed neither is told, nor the reason: each could give the other away. */
const suppressedChange: FigureFacts = {
  value: null,
  reason: 'suppressed',
  wasValue: null,
  wasReason: 'suppressed',
  why: '',
}

function changeOf(row: FigureChange, told: FigureFacts, readings: Readings): FoundChange {
  const text = (value: string | null, reason: AbsenceReason | null, other: string | null) =>
    figureText({ value, reason }, row, other)
  const isNew = row.wasRevision === null
  const by = row.enteredBy ?? row.approvedBy
  const isOwn = row.seriesKind === 'partnership'
  const reading = readings.get(row.indicatorCode)
  const isLatest = isOwn && reading?.row.latest?.periodStart === row.periodStart
  return {
    ...factsOf(reading),
    isStatus: isLatest ? reading.row.reading.status : null,
    kind: isNew ? 'new-figure' : 'revised-figure',
    goalCode: row.goalCode,
    indicatorCode: row.indicatorCode,
    indicatorName: row.indicatorName,
    series: isOwn ? null : row.seriesName,
    periodStart: row.periodStart,
    periodLabel: periodLabel(row.frequency, row.periodStart),
    what: isNew ? 'Published' : 'Revised',
    was: isNew ? null : text(told.wasValue, told.wasReason, told.value),
    is: text(told.value, told.reason, told.wasValue),
    who: by !== null && row.onBehalf === 1 ? `${by}, on behalf` : by,
    why: isNew || told.why === '' ? null : told.why,
    at: row.recordedAt,
  }
}
