import { compareDecimal } from '@roundtable/shared/base/decimal.ts'
import { nextPeriod, periodLabel } from '@roundtable/shared/base/period.ts'
import { parseFigure } from '@roundtable/shared/figure/figure-entry.ts'
import type { IndicatorView } from '../chart/indicator-view.ts'

export type TargetText = {
  fromPeriod: string
  low: string
  high: string
  tolerance: string
  rationale: string
}
export type TargetField = keyof TargetText
export type TargetProblem = { field: TargetField; sentence: string }
type Read = { low: string | null; high: string | null; tolerance: string }

/** Which bounds an indicator of this polarity can have. */
export const boundsAsked = (polarity: IndicatorView['polarity']): readonly ('low' | 'high')[] =>
  polarity === 'higher' ? ['low'] : polarity === 'lower' ? ['high'] : ['low', 'high']

/** What was typed for a target, read as figures, or what is wrong with it field by field. */
export function readTarget(text: TargetText, view: Pick<IndicatorView, 'polarity' | 'unit'>) {
  const problems: TargetProblem[] = []
  const read: Read = { low: null, high: null, tolerance: '0' }
  for (const side of boundsAsked(view.polarity)) {
    const parsed = parseFigure(text[side], view.unit)
    if (!parsed.ok) problems.push({ field: side, sentence: parsed.sentence })
    else if (parsed.value === null) problems.push({ field: side, sentence: 'Enter the target.' })
    else read[side] = parsed.value
  }
  if (read.low !== null && read.high !== null && compareDecimal(read.low, read.high) >= 0) {
    problems.push({ field: 'high', sentence: 'The upper end of the band must be above its lower end.' })
  }
  const tolerance = parseFigure(text.tolerance, view.unit)
  if (!tolerance.ok) problems.push({ field: 'tolerance', sentence: tolerance.sentence })
  else if (tolerance.value?.startsWith('-')) {
    problems.push({ field: 'tolerance', sentence: 'The tolerance cannot be less than 0.' })
  } else read.tolerance = tolerance.value ?? '0'
  if (text.rationale.trim() === '') {
    problems.push({ field: 'rationale', sentence: 'Say why this target: the board will ask.' })
  }
  return { read, problems }
}

/** Periods a target can begin with: from the latest figure's on, a year and a half ahead at most. */
export function targetStarts(
  view: Pick<IndicatorView, 'frequency' | 'points'>,
): { start: string; label: string }[] {
  const last = view.points.at(-1)
  if (last === undefined) return []
  const starts = [{ start: last.periodStart, label: last.periodLabel }]
  let from = last.periodEnd
  for (let n = 0; n < 6; n += 1) {
    const next = nextPeriod(view.frequency, from)
    starts.push({ start: next.start, label: periodLabel(view.frequency, next.start) })
    from = next.end
  }
  return starts
}
