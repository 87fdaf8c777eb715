import { ended } from '../base/ended.ts'
import { dayOf } from '../base/local-time.ts'
import { formatDay } from '../base/period.ts'
import { benchmarkAt, periodBeside } from '../comparison/benchmark-at.ts'
import { commentaryFields } from '../figure/entry-fields.ts'
import { authorWords } from '../figure/figure-author.ts'
import { formatBeside, formatFigure, formatNumber } from '../figure/figure-format.ts'
import { figureStateWord } from '../figure/figure-state.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { statusWord } from '../reading/reading-words.ts'
import { linesOf, targetText } from '../target/target.ts'
import type { Point } from './chart-point.ts'

/** `benchmarks` are those that are shown beside the figures. */
type Notes = Partial<Pick<IndicatorView, 'stepChanges' | 'annotations' | 'benchmarks' | 'authors'>>
type Style = Pick<IndicatorView, 'unit' | 'decimals' | 'polarity'> & Notes

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0
/** A count as it was given, thousands grouped. */
export const countText = (text: string | null): string | null =>
  text === null ? null : formatNumber(text, decimalsOf(text))

type Fraction = Pick<Point, 'numerator' | 'denominator'>

/** "41 of 87" for a share, "2,526 / 172" for a rate or an average; null where there is no fraction. */
export function fractionText(
  { numerator, denominator }: Fraction,
  { unit }: Pick<Style, 'unit'>,
): string | null {
  if (numerator === null || denominator === null) return null
  return `${countText(numerator)} ${unit === 'percent' ? 'of' : '/'} ${countText(denominator)}`
}

/** Its ends are written so exactly that one sees on which side of the target they lie. */
export function intervalText(
  interval: { low: string; high: string } | null,
  style: Style,
  target: Point['target'] = null,
): string | null {
  if (interval === null) return null
  const lines = target === null ? [] : linesOf({ ...target, tolerance: '0' }, style.polarity)
  return `${formatBeside(interval.low, lines, style)} to ${formatBeside(interval.high, lines, style)}`
}

/** So exactly that one sees on which side of each the figure lies; null where there are no limits. */
export function limitsText(
  { lowerLimit, upperLimit, value }: Pick<Point, 'lowerLimit' | 'upperLimit' | 'value'>,
  style: Style,
): string | null {
  if (lowerLimit === null && upperLimit === null) return null
  const text = (line: string | null, length: 'long' | 'short') =>
    line === null ? '–' : formatBeside(line, [value], style, length)
  // The unit once, at the last number there is.
  return `${text(lowerLimit, upperLimit === null ? 'long' : 'short')} to ${text(upperLimit, 'long')}`
}

/** "Average 59.9%, limits 55.6% to 64.2%": of the period's own time of the year, where the figure has a season. */
function averageText(point: Point, style: Style): string | null {
  if (point.mean === null || point.value === null) return null
  const limits = limitsText(point, style)
  const average = `Average ${formatBeside(point.mean, [point.value], style)}`
  return limits === null ? average : `${average}, limits ${limits}`
}

export function targetOf(
  point: Pick<Point, 'target'>,
  style: Style,
  length: 'long' | 'short' = 'long',
): string | null {
  return targetText(point.target, style.polarity, style.unit, length)
}

export const isUnpublished = (point: Pick<Point, 'state'>): boolean =>
  point.state === 'draft' || point.state === 'submitted'

/** "Until March 2025 as CL07", where the figures of a predecessor end; null elsewhere. */
export const untilWords = (before: Point, point: Point): string | null =>
  before.asCode === null || before.asCode === point.asCode
    ? null
    : `Until ${before.periodLabel} as ${before.asCode}`

/** What is known of one point, piece by piece: the card shows the pieces, a screen reader hears them in a row. */
export type PointFact = { key: string; text: string }

export function pointFacts(point: Point, style: Style): PointFact[] {
  const facts: PointFact[] = []
  const add = (key: string, text: string | null) => {
    if (text !== null && text !== '') facts.push({ key, text })
  }
  const fraction = fractionText(point, style)
  const interval = intervalText(point.interval, style, point.target)
  const target = targetOf(point, style)
  add('fraction', fraction)
  add('interval', interval === null ? null : `95% interval ${interval}`)
  if (point.smallBase) add('base', 'Small numbers: read with care')
  if (target !== null) add('target', `${statusWord(point.status)}, target ${target}`)
  facts.push(...benchmarksAt(point, style))
  add('average', averageText(point, style))
  add('signal', point.pointSentence)
  if (point.breakBefore) add('break', 'A new definition starts here: not comparable with before')
  if (point.asCode !== null) add('code', `Reported as ${point.asCode}`)
  facts.push(...notesAt(point, style))
  add('state', stateText(point))
  const revised = point.revisions.at(-1)
  if (revised !== undefined) {
    add(
      'revised',
      `Revised on ${dayOf(revised.recordedAt)}: was ${revised.was}, is ${revised.is}. ${revised.why}`,
    )
  }
  const author = authorAt(point, style)
  if (author !== undefined) add('author', authorWords(author))
  add('commentary', point.commentary?.happened ?? null)
  return facts
}

/** "Final"; "Provisional: …" with what is still to come. Of one without a number, only where it is not published. */
function stateText(point: Point): string | null {
  if (point.value === null && !isUnpublished(point)) return null
  if (point.state === 'revised' && point.revisions.length > 0) return null
  const word = figureStateWord(point.state)
  if (point.state !== 'provisional') return word
  const why = point.commentary?.provisional ?? ''
  return `${word}: ${why === '' ? 'it is made of a figure that may still change' : why}`
}

/** Who entered and approved the figure of a point, where the reader may know it and somebody did. */
export const authorAt = ({ periodStart }: Pick<Point, 'periodStart'>, { authors = [] }: Notes) =>
  authors.find((author) => author.periodStart === periodStart)

/** "England 52.0% (2024/25, a year older)": what others have beside a point, each with its own period. */
function benchmarksAt(point: Point, style: Style): PointFact[] {
  return (style.benchmarks ?? []).flatMap((line) => {
    const beside = benchmarkAt(line.values, point)
    if (beside === null) return []
    const period = periodBeside(beside, point)
    const figure = formatFigure(beside.value, style)
    const text = `${line.areaName} ${figure}${period === '' ? '' : ` (${period})`}`
    return [{ key: `${line.relation}-${line.areaCode}`, text }]
  })
}

/** What was agreed or noted for the period of a point. */
export function notesAt(
  { periodStart, periodEnd }: Pick<Point, 'periodStart' | 'periodEnd'>,
  { stepChanges = [], annotations = [] }: Notes,
): PointFact[] {
  const isIn = (day: string) => day >= periodStart && day <= periodEnd
  const steps = stepChanges
    .filter(({ fromPeriod }) => isIn(fromPeriod))
    .map(({ id, label, reason, meeting }) => ({
      key: id,
      text: `${label}: average and limits start anew. ${ended(reason)} Agreed: ${meeting}`,
    }))
  const notes = annotations
    .filter(({ onDay }) => isIn(onDay))
    .map(({ id, onDay, label, note }) => ({
      key: id,
      text: `${formatDay(onDay)}: ${ended(label)} ${note}`.trim(),
    }))
  return [...steps, ...notes]
}

/** What was said beside what happened, each by its name; links are opened where they stand below the chart. */
const moreSaid = ({ commentary }: Point): string[] =>
  commentaryFields.flatMap(({ key, heading, holds }, place) => {
    const text = commentary?.[key] ?? ''
    return place === 0 || key === 'provisional' || holds === 'links' || text === ''
      ? []
      : [`${heading}: ${text}`]
  })

/** "Q2 2026/27: 47.1%. 41 of 87. 95% interval 37.0% to 57.4%. Off target, target ≥ 60%." */
export function pointSentence(point: Point, style: Style): string {
  const facts = [...pointFacts(point, style).map(({ text }) => text), ...moreSaid(point)].map(ended)
  return [`${point.periodLabel}: ${ended(point.text)}`, ...facts].join(' ')
}
