import type { Basis, Polarity, Unit } from '../figure/figure.ts'

export type PublishedIndicator = {
  code: string
  /** What the local authority interactive tool calls it; null where it has no such measure. */
  measure: string | null
  name: string
  plainEnglish: string
  theme: string
  numerator: string
  denominator: string
  unit: Unit
  decimals: number
  polarity: Polarity
  basis: Basis
  source: string
  caveats: string
  challengeQuestion: string
}

/** By code, in the order of the catalogue. */
export type PublishedIndicators = ReadonlyMap<string, PublishedIndicator>
