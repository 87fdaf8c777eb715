import type { SourcedPoint } from '@roundtable/db/queries/benchmark.queries.ts'
import {
  type BenchmarkLine,
  neighbourAverages,
  relationWord,
} from '@roundtable/shared/benchmark/benchmark.ts'
import { withoutHidden } from '@roundtable/shared/comparison/compare-places.ts'
import { funnelWord } from '@roundtable/shared/comparison/funnel.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import type { ActorContext } from '../base/context.ts'
import { listBenchmarkFiles } from '../benchmark/list-benchmark-files.ts'
import { readLine } from '../indicator/page/read-line.ts'
import { readPage } from '../indicator/page/read-page.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

type Row = {
  line: Pick<BenchmarkLine, 'areaCode' | 'areaName' | 'relation'>
  point: Omit<SourcedPoint, 'symbol' | 'fileHash' | 'numerator' | 'denominator'> & {
    symbol?: string
    fileHash?: string | null
  }
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
    'symbol',
    'values_averaged',
    'publisher',
    'licence',
    'retrieved_on',
    'file_sha256',
  ],
  records: (ctx, query) =>
    tableRecords(ctx, benchmarkRows(ctx, query), ({ line, point, counted }) => [
      query.indicator,
      line.areaCode,
      line.areaName,
      relationWord(line.relation),
      point.periodLabel,
      point.periodStart,
      point.periodEnd,
      point.value,
      point.symbol ?? '',
      counted,
      point.source,
      point.licence,
      point.retrievedOn,
      point.fileHash ?? '',
    ]),
})

/**
 * Each place with its years, then the mean of the neighbours, which says how many had a value. The own area is left
 * out in years in which an own figure is hidden from the reader.
 */
async function benchmarkRows(ctx: ActorContext, { indicator }: ExportQuery<'benchmarks'>): Promise<Row[]> {
  const page = await readPage(ctx, { code: indicator })
  const { unseen } = await readLine(ctx, page)
  const lines = withoutHidden(page.places, unseen)
  const rows: Row[] = lines.flatMap((line) => line.values.map((point) => ({ line, point, counted: null })))
  const neighbour = lines.find((line) => line.relation === 'neighbour')
  if (neighbour === undefined) return rows
  const { source, licence, retrievedOn } = neighbour
  const mean = {
    areaCode: '',
    areaName: 'Mean of the statistical neighbours',
    relation: 'neighbour-average' as const,
  }
  const averages = neighbourAverages(lines).map((point) => ({
    line: mean,
    point: { ...point, source, licence, retrievedOn },
    counted: point.counted,
  }))
  return [...rows, ...averages]
}

/** The publishers' files that were taken over, with where each is from. */
export const benchmarkFileDownload = download({
  name: 'benchmark-files',
  right: 'see published figures',
  query: exportQueries['benchmark-files'],
  columns: [
    'file',
    'publisher',
    'licence',
    'retrieved_on',
    'file_sha256',
    'figures_in_force',
    'neighbours_in_force',
    'taken_over_by',
    'taken_over_at',
    'taken_back_at',
  ],
  records: (ctx) =>
    tableRecords(
      ctx,
      listBenchmarkFiles(ctx).then(({ files }) => files),
      (file) => [
        ...[file.fileName, file.source, file.licence, file.retrievedOn, file.fileHash, file.figures],
        file.neighbours,
        ...[file.appliedBy, file.appliedAt, file.undoneAt],
      ],
    ),
})

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
    tableRecords(ctx, placesOf(ctx, query), ({ code, of, comparison, place }) => {
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

async function placesOf(ctx: ActorContext, { indicator }: ExportQuery<'comparison'>) {
  const page = await readPage(ctx, { code: indicator })
  const { comparison } = await readLine(ctx, page)
  if (comparison === null) return []
  const of = comparison.places.filter(({ rank }) => rank !== null).length
  return comparison.places.map((place) => ({ code: page.indicator.code, of, comparison, place }))
}
