import { nextPeriod, periodLabel } from '@roundtable/shared/base/period.ts'
import type { Benchmark, Point } from '@roundtable/shared/chart/chart-point.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'

const plain: Omit<Point, 'periodStart' | 'periodEnd' | 'periodLabel'> = {
  numerator: '41',
  denominator: '87',
  value: '47.126',
  text: '47.1%',
  symbol: null,
  smallBase: false,
  state: 'published',
  status: 'off-target',
  target: { low: '60', high: null },
  interval: { low: '37', high: '57.5' },
  mean: null,
  lowerLimit: null,
  upperLimit: null,
  pointType: 'none',
  pointSentence: null,
  breakBefore: false,
  asCode: null,
  commentary: null,
  revisions: [],
}

/** Months one after the other from April 2024, each as told. */
export function monthsOf(parts: Partial<Point>[]): Point[] {
  let day = '2024-03-01'
  return parts.map((part) => {
    const { start, end } = nextPeriod('monthly', day)
    day = start
    return {
      ...plain,
      periodStart: start,
      periodEnd: end,
      periodLabel: periodLabel('monthly', start),
      ...part,
    }
  })
}

export const yearly = (part: Partial<Benchmark>, values: [number, string | null][]): Benchmark => ({
  areaCode: 'E92000001',
  areaName: 'England',
  relation: 'england',
  note: '',
  source: 'DfE',
  licence: 'OGL v3.0',
  values: values.map(([year, value]) => ({
    periodStart: `${year}-04-01`,
    periodEnd: `${year + 1}-03-31`,
    periodLabel: periodLabel('annual', `${year}-04-01`),
    value,
  })),
  ...part,
})

type Drawn = Pick<
  IndicatorView,
  | 'points'
  | 'benchmarks'
  | 'unit'
  | 'decimals'
  | 'polarity'
  | 'frequency'
  | 'annotations'
  | 'stepChanges'
  | 'forecast'
>
export const drawn = (part: Partial<Drawn>): Drawn => ({
  points: [],
  benchmarks: [],
  unit: 'percent',
  decimals: 1,
  polarity: 'higher',
  frequency: 'monthly',
  annotations: [],
  stepChanges: [],
  forecast: null,
  ...part,
})
