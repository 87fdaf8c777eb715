import { listBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import {
  type BenchmarkLine,
  type BenchmarkPoint,
  neighbourAverages,
  relationWord,
} from '@roundtable/shared/reading/benchmark.ts'
import type { ActorContext } from '../base/context.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

type Row = {
  line: Pick<BenchmarkLine, 'areaCode' | 'areaName' | 'relation' | 'source' | 'licence' | 'retrievedOn'>
  point: BenchmarkPoint
  counted: number | null
}

export const benchmarkDownload = download({
  name: 'benchmarks',
  right: 'see published figures',
  query: exportQueries.benchmarks,
  columns: [
    'indicator_code',
    'area_code',
    'area_name',
    'relation',
    'period',
    'period_start',
    'period_end',
    'value',
    'values_averaged',
    'source',
    'licence',
    'retrieved_on',
  ],
  records: (ctx, query) =>
    tableRecords(benchmarkRows(ctx, query), ({ line, point, counted }) => [
      query.indicator,
      line.areaCode,
      line.areaName,
      relationWord(line.relation),
      point.periodLabel,
      point.periodStart,
      point.periodEnd,
      point.value,
      counted,
      line.source,
      line.licence,
      line.retrievedOn,
    ]),
})

/** Each place with its years, then the mean of the neighbours, which says how many had a value. */
async function benchmarkRows(ctx: ActorContext, { indicator }: ExportQuery<'benchmarks'>): Promise<Row[]> {
  const { reader } = ctx.database
  const { code } = await requireIndicator(reader, ctx, indicator)
  const { partnershipId } = ctx.actor
  const lines = await listBenchmarks(reader, { partnershipId, indicatorCode: code })
  const rows: Row[] = lines.flatMap((line) => line.values.map((point) => ({ line, point, counted: null })))
  const neighbour = lines.find((line) => line.relation === 'neighbour')
  if (neighbour === undefined) return rows
  const mean = {
    ...neighbour,
    areaCode: '',
    areaName: 'Mean of the statistical neighbours',
    relation: 'neighbour-average' as const,
  }
  const averages = neighbourAverages(lines).map((point) => ({ line: mean, point, counted: point.counted }))
  return [...rows, ...averages]
}
