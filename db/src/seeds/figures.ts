import type { Period } from '@roundtable/shared/base/period.ts'
import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import type { Figure } from '@roundtable/shared/figure/figure.ts'
import type { AgencyCode } from './base/agencies.ts'
import { agencyLevels } from './base/levels.ts'
import { normal, randomOf } from './base/random.ts'
import { periodsUntil } from './base/spans.ts'
import { absences, emptyInAugust } from './base/stories.ts'
import { type Catalogued, catalogue } from './catalogue.ts'
import type { Filing } from './filing.ts'
import { type Counts, countsOf, figureOf, slicesOf } from './generator.ts'
import { ageBands, type Line } from './indicators.ts'

/** A figure of a line, and how it was filed. `back` counts periods from the newest that has ended. */
export type Point = {
  period: Period
  back: number
  counts: Counts | null
  figure: Figure
  reason: AbsenceReason | null
  filing: Filing
}
export type LineFigures = { line: Line; points: Point[] }

type FilingOf = (agency: AgencyCode, frequency: Catalogued['frequency'], period: Period) => Filing

const none: Figure = { numerator: null, denominator: null, value: null }

export function figuresOf(lines: readonly Line[], today: string, filingOf: FilingOf): LineFigures[] {
  const known = new Map<string, readonly Counts[]>()
  return catalogue.flatMap((indicator) => {
    const periods = periodsUntil(indicator.frequency, today)
    const own = lines.filter((line) => line.indicator.code === indicator.code)
    const isPublished = (line: Line, index: number) => {
      const period = periods[index]
      return (
        period !== undefined && filingOf(line.reporter, indicator.frequency, period).state === 'published'
      )
    }
    const countsByLine = indicatorCounts(indicator, own, periods, today, known, isPublished)
    const [main] = own
    known.set(indicator.code, (main && countsByLine.get(main)) ?? [])
    return own.map((line) => ({
      line,
      points: pointsOf(line, periods, countsByLine.get(line) ?? [], filingOf),
    }))
  })
}

function indicatorCounts(
  indicator: Catalogued,
  lines: readonly Line[],
  periods: readonly Period[],
  today: string,
  known: ReadonlyMap<string, readonly Counts[]>,
  isPublished: (line: Line, index: number) => boolean,
): Map<Line, Counts[]> {
  const [main, ...parts] = lines
  if (main === undefined) return new Map()
  if (parts[0]?.series.kind !== 'agency') {
    const whole = countsOf(indicator, periods, today, (code) => known.get(code) ?? [])
    const slices = slicesOf(indicator.code, whole, ageBands.length)
    const rest = parts.map((line, index): [Line, Counts[]] => [line, slices[index] ?? []])
    return new Map([[main, whole], ...rest])
  }
  const byLine = new Map(
    parts.map((line) => [line, agencyCounts(indicator.code, line.reporter, periods.length)]),
  )
  const whole = periods.map((_, index) =>
    sumOf(
      parts.filter((line) => isPublished(line, index)),
      byLine,
      index,
    ),
  )
  return new Map([[main, whole], ...byLine])
}

/** The partnership's figure counts the agencies whose own figure stands. */
function sumOf(lines: readonly Line[], byLine: ReadonlyMap<Line, Counts[]>, index: number): Counts {
  const sum = { numerator: 0, denominator: 0 }
  for (const line of lines) {
    const counts = byLine.get(line)?.[index]
    sum.numerator += counts?.numerator ?? 0
    sum.denominator += counts?.denominator ?? 0
  }
  return sum
}

function agencyCounts(code: string, agency: AgencyCode, count: number): Counts[] {
  const [at = 0, base = 0] = agencyLevels[code]?.[agency] ?? []
  const random = randomOf(`figures ${code} ${agency}`)
  const chance = Math.min(4, 30 / Math.sqrt(base))
  return Array.from({ length: count }, (_, index) => {
    const growing = code === 'QA03' ? index - (count - 1) : 0
    const wander = code === 'QA03' ? 0 : (random() * 2 - 1) * 0.05
    const denominator = Math.round(base * (1 + wander))
    const share = (at + growing + chance * normal(random)) / 100
    return { numerator: Math.min(denominator, Math.round(share * denominator)), denominator }
  })
}

function pointsOf(
  line: Line,
  periods: readonly Period[],
  counts: readonly Counts[],
  filingOf: FilingOf,
): Point[] {
  const { indicator, reporter, part } = line
  return periods.map((period, index) => {
    const back = periods.length - 1 - index
    const reason = part === null ? absenceOf(indicator.code, period, back) : null
    const own = counts[index]
    const counted = reason === null && own !== undefined ? own : null
    return {
      period,
      back,
      counts: counted,
      figure: counted === null ? none : figureOf(indicator, counted),
      reason,
      filing: filingOf(reporter, indicator.frequency, period),
    }
  })
}

function absenceOf(code: string, period: Period, back: number): AbsenceReason | null {
  if (emptyInAugust.includes(code) && period.start.slice(5, 7) === '08') return 'nil-return'
  return absences[code]?.find((absence) => absence.back === back)?.reason ?? null
}
