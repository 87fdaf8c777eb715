import { periodLabel } from '@roundtable/shared/base/period.ts'
import { decimalsBeside, formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import {
  type PointReading,
  readSeries,
  type SeriesReading,
  type WordReading,
} from '@roundtable/shared/reading/reading.ts'
import type { ReadingInput } from '@roundtable/shared/reading/reading-input.ts'
import { linesOf } from '@roundtable/shared/target/target.ts'
import { describe, expect, it } from 'vitest'
import { normal, randomOf } from '../spc/made-series.ts'
import { indicator, monthly, target } from './monthly-series.ts'

const many = 50_000
const polarities = ['higher', 'lower', 'band', 'neutral'] as const
const starts = monthly(Array.from({ length: 48 }, () => '0'))

/** Stable, sliding, stepped, turned, seasonal and hardly moving series, with gaps, targets, steps and new definitions. */
function madeInput(random: () => number): ReadingInput {
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0]
  const length = pick([0, 1, 6, 12, 13, 20, 30, 48])
  const noise = pick([0.3, 1, 3])
  const drift = pick([0, 0, -12, 12, 30]) / 48
  const bend = pick([0, 12, 24])
  const step = pick([0, 0, -8, 8])
  const swing = pick([0, 0, 4, 8])
  const gap = pick([0, 0, 0.1])
  const points = starts.slice(0, length).map((point, i) => {
    const moved = drift * Math.max(0, i - bend) * (bend === 24 && i > 36 ? -1 : 1)
    const season = swing * Math.cos((2 * Math.PI * i) / 12)
    const value = 50 + moved + (i > 30 ? step : 0) + season + noise * normal(random)
    return random() < gap
      ? { ...point, value: null, reason: 'not-available' as const }
      : { ...point, value: Math.min(100, Math.max(0, value)).toFixed(pick([1, 2])) }
  })
  const bound = Math.round(40 + 20 * random())
  const from = starts[Math.floor(48 * random())]?.periodStart ?? ''
  return {
    points,
    targets: random() < 0.2 ? [] : target(`${bound}`, `${bound + 6}`, pick(['0', '3'])),
    breaks: random() < 0.1 ? [from] : [],
    segments: random() < 0.1 ? [{ from, baseline: pick([null, 12]) }] : [],
    indicator: { ...indicator, polarity: pick(polarities) },
  }
}

const subject = `${indicator.name}: `
const moved = /\b(rising|rises in a row|falling|falls in a row|improving|worsening|increasing|decreasing)\b/i

/** What is not true of a reading, in words; nothing where all of it is. */
function untrueIn(input: ReadingInput, found: WordReading): string[] {
  const { status, direction, signal, assurance, message, sentence, sentences, latestAt } = found
  const clause = message.slice(subject.length)
  const all = [sentence, clause, ...sentences].join(' ')
  const says = (pattern: RegExp) => pattern.test(all)
  const { polarity } = input.indicator
  const latest = input.points[latestAt]
  const up = polarity === 'higher' ? 'improving' : polarity === 'lower' ? 'worsening' : null
  const down = polarity === 'higher' ? 'worsening' : polarity === 'lower' ? 'improving' : null
  const rules: [string, boolean][] = [
    ['a message stands alone', message.startsWith(subject)],
    ['a message has ten words at most', clause.split(/\s+/).length <= 10],
    ['a message tells no figure', !/\d[.%]/.test(clause)],
    ['nothing is said twice', new Set(sentences).size === sentences.length],
    ['no number is missing', !/NaN|undefined|null|Infinity|\.\.| {2}/.test(all)],
    ['improving is said of what improves', !says(/improving/i) || direction === 'improving'],
    ['worsening is said of what worsens', !says(/worsening/i) || direction === 'worsening'],
    ['a figure moves or does not', !says(/no (sign of a )?real change/i) || !moved.test(all)],
    [
      'no change is said where there is no signal',
      !says(/no (sign of a )?real change/i) || signal === 'no-real-change',
    ],
    ['a rise is what it means', !/rising/.test(all) || up === null || direction === up],
    ['a fall is what it means', !/falling/.test(all) || down === null || direction === down],
    ['it does not rise and fall', !(says(/\brising\b/) && says(/\bfalling\b/))],
    ['off target is the status', !says(/off target/i) || status === 'off-target'],
    ['on target is the status', !says(/on target/i) || status === 'on-target'],
    ['within tolerance is the status', !says(/within tolerance/i) || status === 'within-tolerance'],
    [
      'what cannot be met was not met of late',
      !says(/cannot be met/) || (!says(/met in every/) && assurance === 'fail'),
    ],
    [
      'what is met reliably is met',
      !says(/is met reliably/) || (assurance === 'pass' && status === 'on-target'),
    ],
    [
      'out of reach is off target',
      !says(/out of reach/) || (assurance === 'fail' && status === 'off-target'),
    ],
    ['a run of misses ends in one', !says(/missed in (every|each)/) || status !== 'on-target'],
    [
      'a run of hits ends in one',
      !says(/been met in (every|each)/) || !['off-target', 'within-tolerance'].includes(status),
    ],
    ['what was met every time is met', !says(/been met in (every|each)/) || !says(/To meet it every time/)],
    ['without a target nothing is assured', input.targets.length > 0 || assurance === 'none'],
    ['neither good nor bad is neither', polarity !== 'neutral' || !says(/improving|worsening|target/i)],
    [
      'one year is no direction',
      signal !== 'not-enough-data' || !says(/(Improving|Worsening|Increasing|Decreasing):/),
    ],
    ['what it is now is what the latest figure is', !says(/where it is now/) || isWhereItIs(input, found)],
    ['a figure is written on its side', latest == null || isOnItsSide(input, found)],
  ]
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule)
}

/** "from 47.1%, where it is now" names the latest figure and no other. */
function isWhereItIs({ points, indicator: style }: ReadingInput, { latestAt, sentences }: WordReading) {
  const [, said] = /from (\S+), where it is now/.exec(sentences.join(' ')) ?? []
  const decimals = said?.split('.')[1]?.replace(/\D/g, '').length ?? 0
  return said === formatFigure(points[latestAt]?.value ?? '', { unit: style.unit, decimals })
}

const pointsGoWith = (point: PointReading | undefined, direction: string) =>
  point === undefined ||
  ((point.pointType !== 'improvement' || direction === 'improving') &&
    (point.pointType !== 'concern' || direction === 'worsening'))

/** The status sentence writes the figure so exactly that one sees where it lies. */
function isOnItsSide(
  { points, indicator: style }: ReadingInput,
  { latestAt, target: aimed, sentences }: WordReading,
) {
  const value = points[latestAt]?.value
  const said = sentences.find((each) => / against [≥≤\d]/.test(each) && !/against .* in /.test(each))
  if (value == null || said === undefined) return true
  const decimals = decimalsBeside(value, linesOf(aimed, style.polarity), style.decimals)
  return said.includes(`: ${formatFigure(value, { unit: style.unit, decimals })} against`)
}

/** No point is told as getting better in a stretch that goes the other way over all of it. */
function marksAgainst(input: ReadingInput, { points, sentences }: SeriesReading): boolean {
  const { polarity } = input.indicator
  const whole = sentences.some((each) => /(falling|rising) over all/.test(each))
  if (!whole || (polarity !== 'higher' && polarity !== 'lower') || input.breaks.length > 0) return false
  const falls = sentences.some((each) => /falling over all/.test(each))
  const wrong = falls === (polarity === 'higher') ? 'improvement' : 'concern'
  const steady = /rises|falls/
  return points.some((each) => each.pointType === wrong && !steady.test(each.pointSentence ?? ''))
}

/** A signal that was over half a year ago at most is named by its last month, a run by its first too and its length. */
function tellsWhatEnded({ points: known }: ReadingInput, found: SeriesReading): boolean {
  const { points, latestAt, signal, sentence, message } = found
  if (signal !== 'no-real-change' || found.seasonal) return true
  let last = latestAt - 1
  while (last >= 0 && points[last]?.pointSentence === null && points[last]?.mean === points[latestAt]?.mean)
    last--
  const rule = points[last]?.pointSentence ?? null
  const label = (i: number) => periodLabel('monthly', known[i]?.periodStart ?? '')
  if (rule === null || points[last]?.mean !== points[latestAt]?.mean) return !/ended|not since/.test(message)
  if (latestAt - last > 6 || known[last + 1]?.value === null) return sentence.includes(`since ${label(last)}`)
  const isOther = /out of reach|(higher|lower) since/.test(message)
  if (!sentence.includes(label(last)) || !(isOther || message.includes(label(last)))) return false
  if (!/in a row (above|below)/.test(rule)) return isOther || /ended|not since/.test(message)
  const up = rule.includes('above')
  const isOnSide = (i: number) => {
    const away = Number(known[i]?.value ?? 'NaN') - Number(points[i]?.mean)
    return up ? away > 0 : away < 0
  }
  let first = last
  while (points[first - 1]?.mean === points[last]?.mean && isOnSide(first - 1)) first--
  const long = `${last - first + 1} months ${up ? 'above' : 'below'}`
  const run = `run of ${long} the average`
  const [from, to] = [label(first), label(last)]
  const start = from.slice(-4) === to.slice(-4) ? from.slice(0, -5) : from
  return (
    found.sentences.some((each) => each.includes(`${run}, ${start} to ${to}, is over`)) &&
    sentence.endsWith(`${long} average ended in ${to}.`)
  )
}

describe('over 50,000 made series', () => {
  it('no sentence contradicts status, direction, target, mark or another sentence of the same figure', () => {
    const random = randomOf(20_261_128)
    const faults = new Map<string, string>()
    for (let i = 0; i < many; i++) {
      const input = madeInput(random)
      const found = readSeries(input)
      const rules = untrueIn(input, found)
      if (!tellsWhatEnded(input, found)) rules.push('a run that has just ended is told with its ends')
      if (i % 20 === 0) {
        if (marksAgainst(input, found)) rules.push('no mark goes against the course')
        if (!pointsGoWith(found.points[found.latestAt], found.direction))
          rules.push('marks go with the direction')
      }
      for (const rule of rules) {
        if (!faults.has(rule)) faults.set(rule, [found.message, ...found.sentences].join(' | '))
      }
    }
    expect(Object.fromEntries(faults)).toEqual({})
  }, 120_000)
})
