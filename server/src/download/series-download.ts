import { listBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { csvRecord } from '@roundtable/shared/base/csv.ts'
import { benchmarkLines, type NotedBenchmark } from '@roundtable/shared/benchmark/benchmark.ts'
import { benchmarkAt } from '@roundtable/shared/comparison/benchmark-at.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { commentaryText } from '@roundtable/shared/figure/commentary-text.ts'
import { figureNumbers } from '@roundtable/shared/figure/entry-fields.ts'
import { canonicalOfNumber } from '@roundtable/shared/figure/figure.ts'
import { figureStateWord } from '@roundtable/shared/figure/figure-state.ts'
import { intervalOf } from '@roundtable/shared/figure/interval.ts'
import { seriesKindWord } from '@roundtable/shared/figure/series-kind.ts'
import { isPeriodShown } from '@roundtable/shared/indicator/figure-filter.ts'
import { statusWord } from '@roundtable/shared/reading/reading-words.ts'
import { boundsOf } from '@roundtable/shared/target/target.ts'
import type { ActorContext } from '../base/context.ts'
import { isReadWithCare } from '../disclosure/shown-figure.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { linesByIndicator } from '../indicator/lines/indicator-lines.ts'
import type { Line } from '../indicator/lines/line.ts'
import { download } from './download.ts'
import { markingOf, symbolOf, type Written, writtenOf } from './record/measurement-record.ts'

const besideRelations = ['england', 'region', 'neighbour-average'] as const
const besideColumns = { england: 'england', region: 'region', 'neighbour-average': 'neighbours' } as const

/** Every line of one indicator with the target in force, the 95 % interval, the small base and the benchmarks of each period. */
export const seriesDownload = download({
  name: 'series',
  right: 'see published figures',
  query: exportQueries.series,
  columns: [
    'indicator_code',
    'indicator_name',
    'series',
    'series_kind',
    'agency_code',
    'period_start',
    'period_end',
    ...figureNumbers,
    'interval_low',
    'interval_high',
    'small_base',
    'symbol',
    'state',
    'target_low',
    'target_high',
    'target_tolerance',
    'status',
    'commentary',
    ...besideRelations.flatMap((relation) => [
      `benchmark_${besideColumns[relation]}`,
      `benchmark_${besideColumns[relation]}_period_end`,
    ]),
    'marking',
    'as_at',
  ],
  records: seriesRecords,
})

async function* seriesRecords(ctx: ActorContext, query: ExportQuery<'series'>): AsyncGenerator<string> {
  const { code } = await requireIndicator(ctx.database.reader, ctx, query.indicator)
  const { partnershipId } = ctx.actor
  const elsewhere = benchmarkLines(
    await listBenchmarks(ctx.database.reader, { partnershipId, indicatorCode: code }),
  )
  for await (const lines of linesByIndicator(ctx, { indicator: code })) {
    for (const line of lines) {
      if (query.series !== undefined && line.seriesId !== query.series) continue
      const asked = writtenOf(line).filter(({ figure }) => isPeriodShown(figure.periodStart, query))
      yield asked.map((written) => recordOf(ctx, line, { ...written, elsewhere })).join('')
    }
  }
}

type Beside = Written & { elsewhere: readonly NotedBenchmark[] }

function recordOf(ctx: ActorContext, line: Line, written: Beside): string {
  const { figure, target, status, commentary, elsewhere } = written
  const { low, high } = boundsOf(target, line.polarity)
  const interval = intervalOf(figure, line.unit)
  return csvRecord([
    line.code,
    line.name,
    line.seriesName,
    seriesKindWord(line.kind),
    line.agencyCode,
    figure.periodStart,
    figure.periodEnd,
    ...figureNumbers.map((field) => figure[field]),
    interval === null ? null : canonicalOfNumber(interval.low),
    interval === null ? null : canonicalOfNumber(interval.high),
    isReadWithCare(figure, line.unit) ? 'yes' : null,
    symbolOf(figure.reason),
    figureStateWord(figure.state),
    low,
    high,
    low === null && high === null ? null : (target?.tolerance ?? null),
    statusWord(status),
    commentary === undefined ? '' : commentaryText(commentary),
    ...besideRelations.flatMap((relation) => {
      const values = elsewhere.find((each) => each.relation === relation)?.values ?? []
      const beside = benchmarkAt(values, figure)
      return [beside?.value ?? null, beside?.periodEnd ?? null]
    }),
    markingOf(figure.state, ctx.membership.marking),
    ctx.now(),
  ])
}
