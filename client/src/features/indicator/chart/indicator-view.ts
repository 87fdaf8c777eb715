import type { Outputs } from '../../../base/trpc.ts'

export type IndicatorView = Outputs['indicator']['get']
export type Point = IndicatorView['points'][number]
export type Benchmark = IndicatorView['benchmarks'][number]
export type IndicatorRow = Outputs['indicator']['list'][number]
