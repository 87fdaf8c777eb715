import { type FigureChange, listFigureChanges, type Span } from '@roundtable/db/queries/change.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import type { Change } from '@roundtable/shared/past/change.ts'
import { audienceOf } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { figureText } from '../disclosure/shown-figure.ts'
import { linesByIndicator } from '../indicator/lines/indicator-lines.ts'

/** Of one request: as it is asked today, and as at both ends of the span. */
export type Ends = { today: ActorContext; before: ActorContext; after: ActorContext }

/** Figures published and figures revised, as the reader may see them at both ends. */
export async function figureChanges({ today, before, after }: Ends, span: Span): Promise<Change[]> {
  const rows = await listFigureChanges(today.database.reader, span)
  if (audienceOf(today.actor) === 'trusted') return newestFirst(rows.map((row) => changeOf(row, row)))
  const codes = [...new Set(rows.map((row) => row.indicatorCode))]
  const hiddenThen = await hiddenFigures(before, codes)
  const hiddenNow = await hiddenFigures(after, codes)
  const told = rows.map((row) => {
    const key = `${row.seriesId} ${row.periodStart}`
    const isHidden = hiddenNow.has(key) || (row.wasRevision !== null && hiddenThen.has(key))
    return changeOf(row, isHidden ? suppressedChange : row)
  })
  return newestFirst(told)
}

/** By the day they were recorded; those of one day stay in the partnership's order. */
const newestFirst = (changes: Change[]): Change[] => changes.sort((a, b) => -dayOf(a).localeCompare(dayOf(b)))
const dayOf = ({ at }: Change): string => at?.slice(0, 10) ?? ''

type FigureFacts = Pick<FigureChange, 'value' | 'reason' | 'wasValue' | 'wasReason' | 'why'>

/** Where one end is suppressed neither is told, nor the reason: each could give the other away. */
const suppressedChange: FigureFacts = {
  value: null,
  reason: 'suppressed',
  wasValue: null,
  wasReason: 'suppressed',
  why: '',
}

function changeOf(row: FigureChange, told: FigureFacts): Change {
  const text = (value: string | null, reason: AbsenceReason | null) => figureText({ value, reason }, row)
  const isNew = row.wasRevision === null
  const by = row.enteredBy ?? row.approvedBy
  return {
    kind: isNew ? 'new-figure' : 'revised-figure',
    goalCode: row.goalCode,
    indicatorCode: row.indicatorCode,
    indicatorName: row.indicatorName,
    series: row.seriesKind === 'partnership' ? null : row.seriesName,
    periodStart: row.periodStart,
    periodLabel: periodLabel(row.frequency, row.periodStart),
    what: isNew ? 'Published' : 'Revised',
    was: isNew ? null : text(told.wasValue, told.wasReason),
    is: text(told.value, told.reason),
    who: by !== null && row.onBehalf === 1 ? `${by}, on behalf` : by,
    why: isNew || told.why === '' ? null : told.why,
    at: row.recordedAt,
  }
}

/** What of these indicators is suppressed for the reader: all lines of one together, as at the moment. */
async function hiddenFigures(ctx: ActorContext, codes: readonly string[]): Promise<Set<string>> {
  const hidden = new Set<string>()
  for (const indicator of codes) {
    for await (const lines of linesByIndicator(ctx, { indicator })) {
      for (const { seriesId, figures } of lines) {
        for (const { periodStart, reason } of figures) {
          if (reason === 'suppressed') hidden.add(`${seriesId} ${periodStart}`)
        }
      }
    }
  }
  return hidden
}
