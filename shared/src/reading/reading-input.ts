import type { Frequency } from '../base/period.ts'
import type { AbsenceReason } from '../figure/absence.ts'
import type { Polarity, Unit } from '../figure/figure.ts'
import type { ChartSegment } from '../spc/chart.ts'
import type { ChartKind } from '../spc/chart-kind.ts'
import type { AgreedTarget } from '../target/target-in-force.ts'

/** A figure of a series as the audience may see it: disclosed first, read afterwards. Decimal text or null. */
export type ReadingPoint = {
  periodStart: string
  periodEnd: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
}

export type ReadIndicator = {
  name: string
  /** The same in plain words; a message speaks of it so where it is short. */
  plainEnglish?: string
  unit: Unit
  decimals: number
  polarity: Polarity
  frequency: Frequency
  /** XmR unless another chart was chosen. */
  chart?: ChartKind
}

export type ReadingInput = {
  /** Oldest first, at most one a period. */
  points: readonly ReadingPoint[]
  /** Those that are agreed, in any order. */
  targets: readonly AgreedTarget[]
  /** Starts of the periods from which a new definition counts. */
  breaks: readonly string[]
  indicator: ReadIndicator
  segments?: readonly ChartSegment[]
}

/** How many of the newest figures a reading looks at: four years of months. Limits and signals come from these. */
export const readingWindow = 48

/** How many of them a sparkline shows. */
export const sparklinePoints = 24
