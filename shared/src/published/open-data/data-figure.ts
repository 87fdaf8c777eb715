import type { Unit } from '../../figure/figure.ts'
import type { YearKind } from '../published-period.ts'

/** Which measure of which form is which indicator, as it was matched before. */
export type Matched = {
  form: string
  measure: string
  /** The measures it is the one of the other of, where the file has them. */
  numerator?: string | null
  denominator?: string | null
  indicatorId: string
  unit: Unit
  yearKind: YearKind
}

export type DataFigure = {
  indicatorId: string
  areaCode: string
  periodStart: string
  periodEnd: string
  periodLabel: string
  value: string | null
  numerator: string | null
  denominator: string | null
  /** What the publisher wrote instead of a figure, or beside it. */
  symbol: string
}
