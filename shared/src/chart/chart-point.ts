import type { IndicatorView } from '../indicator/indicator.ts'

export type Point = IndicatorView['points'][number]
export type Benchmark = IndicatorView['benchmarks'][number]
