import { relationWord } from '@roundtable/shared/benchmark/benchmark.ts'
import { funnelWord } from '@roundtable/shared/comparison/funnel.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import type { ActorContext } from '../base/context.ts'
import { readLine } from '../indicator/page/read-line.ts'
import { readPage } from '../indicator/page/read-page.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** The own place beside the others in one year, with interval, rank and the limits of the funnel. */
export const comparisonDownload = download({
  name: 'comparison',
  right: 'see published figures',
  query: exportQueries.comparison,
  columns: [
    'indicator_code',
    'period',
    'period_start',
    'period_end',
    'area_code',
    'area_name',
    'relation',
    'numerator',
    'denominator',
    'value',
    'interval_low',
    'interval_high',
    'rank',
    'ranked',
    'quartile',
    'average',
    'limit_95_low',
    'limit_95_high',
    'limit_99_8_low',
    'limit_99_8_high',
    'beside_limits',
  ],
  records: (ctx, query) =>
    tableRecords(ctx, rowsOf(ctx, query), ({ code, of, comparison, place }) => {
      const { periodLabel, periodStart, periodEnd, own, average } = comparison
      const { areaCode, areaName, relation, numerator, denominator, value, rank, interval, funnel } = place
      return [
        ...[code, periodLabel, periodStart, periodEnd, areaCode, areaName, relationWord(relation)],
        ...[numerator, denominator, value, interval?.low ?? null, interval?.high ?? null],
        ...[rank, rank === null ? null : of, relation === 'self' ? (own?.quartile ?? null) : null],
        ...[funnel === null ? null : average, funnel?.near.low ?? null, funnel?.near.high ?? null],
        ...[funnel?.far.low ?? null, funnel?.far.high ?? null],
        funnel === null ? null : funnelWord(funnel.place),
      ]
    }),
})

async function rowsOf(ctx: ActorContext, { indicator }: ExportQuery<'comparison'>) {
  const page = await readPage(ctx, { code: indicator })
  const { comparison } = await readLine(ctx, page)
  if (comparison === null) return []
  const of = comparison.places.filter(({ rank }) => rank !== null).length
  return comparison.places.map((place) => ({ code: page.indicator.code, of, comparison, place }))
}
