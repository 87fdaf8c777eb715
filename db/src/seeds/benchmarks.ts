import { canonicalOfNumber } from '@roundtable/shared/figure/figure.ts'
import { publishedPeriod } from '@roundtable/shared/published/published-period.ts'
import type { BenchmarkTable } from '../tables/benchmark.table.ts'
import { catalogue } from './catalogue.ts'

const retrievedOn = '2026-11-23'
const interactiveTool = 'Department for Education, Local Authority Interactive Tool'
const adoption = 'Department for Education, Children looked after in England including adoptions'

/** England's published values, as the catalogue of indicators carries them. */
export function benchmarksOf(now: string): BenchmarkTable[] {
  return catalogue.flatMap(({ code, england, nationalSource }) =>
    england.map(([label, value]) => {
      const { start, end } = publishedPeriod(label, code)
      return {
        indicatorCode: code,
        areaCode: 'E92000001',
        periodStart: start,
        periodEnd: end,
        periodLabel: label,
        areaName: 'England',
        areaKind: 'england' as const,
        value: value === null ? null : canonicalOfNumber(value),
        source: nationalSource === null ? adoption : interactiveTool,
        licence: 'Open Government Licence v3.0',
        retrievedOn,
        recordedAt: now,
      }
    }),
  )
}
