import { listed } from '../base/listed.ts'
import { type BenchmarkLine, type BenchmarkPoint, benchmarkYear } from '../benchmark/benchmark.ts'
import type { Unit } from '../figure/figure.ts'
import { formatBeside, formatFigure } from '../figure/figure-format.ts'
import { benchmarkAt, periodBeside } from './benchmark-at.ts'
import type { ComparedPlace, Comparison } from './compare-places.ts'
import type { FunnelPlace } from './funnel.ts'
import { fewestRanked, rankSentence } from './rank.ts'

type Style = { unit: Unit; decimals: number }
type Span = { periodStart: string; periodEnd: string }

type Line = Pick<BenchmarkLine, 'relation' | 'areaName'> & { values: readonly BenchmarkPoint[] }

/** "England: 54.0% (2024/25, a year older).", for each place there is a figure of beside the latest of ours. */
export function besideSentences(lines: readonly Line[], latest: Span, style: Style): string[] {
  return lines.flatMap((line) => {
    if (line.relation === 'neighbour') return []
    const point = benchmarkAt(line.values, latest)
    if (point === null) return []
    const period = periodBeside(point, latest)
    const figure = formatFigure(point.value, style)
    return [`${nameOf(line, lines, point)}: ${figure}${period === '' ? '' : ` (${period})`}.`]
  })
}

/** A mean says of how many it is. */
function nameOf({ relation, areaName }: Line, lines: readonly Line[], { periodStart }: Span): string {
  if (relation !== 'neighbour-average') return areaName
  const counted = lines.filter(
    (each) =>
      each.relation === 'neighbour' &&
      each.values.some((point) => point.periodStart === periodStart && point.value !== null),
  )
  return `Mean of ${counted.length} neighbours`
}

const funnelSentences: Record<FunnelPlace, string> = {
  'far-below': 'lies below both lower limits: further than chance explains',
  below: 'lies below the lower 95% limit: chance alone would hardly explain it',
  within: 'lies within the limits: chance alone can explain how far it is away',
  above: 'lies above the upper 95% limit: chance alone would hardly explain it',
  'far-above': 'lies above both upper limits: further than chance explains',
}

/** Where the own figure lies among its neighbours, in words; the same on screen and in the text of the charts. */
export function comparisonSentences(comparison: Comparison, { unit }: Pick<Style, 'unit'>): string[] {
  const { own, ownFrom, isOwnHidden, average, decimals, places } = comparison
  const year = benchmarkYear(comparison)
  if (isOwnHidden) return [`${year}: the own figure is too small to show, so neither is its place.`]
  if (ownFrom === null) return [`${year}: there is no own figure of this period.`]
  const figure = places.find(({ relation }) => relation === 'self')
  const text = formatBeside(figure?.value ?? null, [average], { unit, decimals })
  const from = ownFrom === 'publisher' ? 'as published' : 'as reported here'
  const ranked =
    own === null ? tooFew(places) : `: ${rankSentence(own).replace(/^\w/, (first) => first.toLowerCase())}`
  const sentences = [`${year}, ${text} ${from}${ranked}`]
  if (average !== null && figure?.funnel != null) {
    const around = formatBeside(average, [figure.value], { unit, decimals })
    sentences.push(
      `Beside the average of all of them, ${around}, it ${funnelSentences[figure.funnel.place]}.`,
    )
  }
  return sentences
}

/** Among fewer than four places a rank says nothing, and that is said. */
function tooFew(places: readonly ComparedPlace[]): string {
  const of = places.filter(
    ({ relation, value }) => (relation === 'self' || relation === 'neighbour') && value !== null,
  ).length
  return of < fewestRanked
    ? `: too few places to rank (${of === 1 ? 'it is the only one' : `${of} have a figure`}, ${fewestRanked} are needed).`
    : '.'
}

const named = (places: readonly ComparedPlace[]): string => listed(places.map(({ areaName }) => areaName))

/** What the caterpillar shows, for who cannot see it. */
export function caterpillarText(comparison: Comparison, { unit }: Pick<Style, 'unit'>): string {
  const { places, decimals } = comparison
  const known = places.filter(({ value }) => value !== null)
  const rows = known.map(
    ({ areaName, value, relation }) =>
      `${areaName}${relation === 'self' ? ' (own)' : ''} ${formatFigure(value, { unit, decimals })}`,
  )
  const missing = places.filter(({ value, relation }) => value === null && relation !== 'self')
  const none = missing.length === 0 ? '' : ` No figure: ${named(missing)}.`
  return `${benchmarkYear(comparison)}, ${known.length} places in order: ${rows.join('; ')}.${none}`
}

/** What the funnel shows, for who cannot see it. */
export function funnelText(comparison: Comparison, { unit }: Pick<Style, 'unit'>): string {
  const { places, decimals, average } = comparison
  const at = (...where: FunnelPlace[]) =>
    places.filter(({ funnel }) => funnel !== null && where.includes(funnel.place))
  const groups = [
    ['above both upper limits', at('far-above')],
    ['above the upper 95% limit', at('above')],
    ['within the limits', at('within')],
    ['below the lower 95% limit', at('below')],
    ['below both lower limits', at('far-below')],
  ] as const
  const words = groups.flatMap(([where, found]) => (found.length === 0 ? [] : [`${where}: ${named(found)}`]))
  const around = formatFigure(average, { unit, decimals })
  return `${benchmarkYear(comparison)}, around an average of ${around} with limits of 95% and 99.8%. ${sentenceCase(words.join('; '))}.`
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
