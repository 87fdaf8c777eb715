import { listBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { csvRecord } from '@roundtable/shared/base/csv.ts'
import { benchmarkLines, type NotedBenchmark } from '@roundtable/shared/benchmark/benchmark.ts'
import { benchmarkAt } from '@roundtable/shared/comparison/benchmark-at.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { commentaryText } from '@roundtable/shared/figure/commentary-text.ts'
import { figureNumbers } from '@roundtable/shared/figure/entry-fields.ts'
import type { FigureAuthor } from '@roundtable/shared/figure/figure-author.ts'
import { sourceWords } from '@roundtable/shared/figure/figure-source.ts'
import { figureStateWord } from '@roundtable/shared/figure/figure-state.ts'
import { intervalText } from '@roundtable/shared/figure/interval.ts'
import { seriesKindWord } from '@roundtable/shared/figure/series-kind.ts'
import { isPeriodShown } from '@roundtable/shared/indicator/figure-filter.ts'
import { statusWord } from '@roundtable/shared/reading/reading-words.ts'
import { boundsOf } from '@roundtable/shared/target/target.ts'
import type { ActorContext } from '../base/context.ts'
import { isReadWithCare } from '../disclosure/shown-figure.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { linesByIndicator } from '../indicator/lines/indicator-lines.ts'
import type { Line } from '../indicator/lines/line.ts'
import { authorsOf } from '../indicator/page/figure-authors.ts'
import { type LineReading, readLine } from '../indicator/page/read-line.ts'
import { readPage } from '../indicator/page/read-page.ts'
import { download } from './download.ts'
import { markingOf, symbolOf, type Written, writtenOf } from './record/measurement-record.ts'
import { closingCells, yesOrNo } from './record/table-records.ts'

/** What the control chart of the line says of each period; empty before its window and where it is not drawn. */
const chartColumns = ['chart_signal', 'chart_average', 'lower_limit', 'upper_limit', 'chart_break'] as const
const besideRelations = ['england', 'region', 'neighbour-average'] as const

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
    ...chartColumns,
    'small_base',
    'symbol',
    'state',
    'entered_by',
    'approved_by',
    'target_low',
    'target_high',
    'target_tolerance',
    'status',
    'commentary',
    'benchmark_england',
    'benchmark_england_period_end',
    'benchmark_region',
    'benchmark_region_period_end',
    'benchmark_neighbours',
    'benchmark_neighbours_period_end',
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
      const page = await readPage(ctx, { code, seriesId: line.seriesId })
      const read = await readLine(ctx, page)
      const authors = new Map((await authorsOf(ctx, page, read)).map((each) => [each.periodStart, each]))
      const drawn = drawnIn(read)
      yield asked
        .map((written) => {
          const point = drawn.get(written.figure.periodStart)
          const author = authors.get(written.figure.periodStart)
          return recordOf(ctx, line, { ...written, elsewhere, point, author })
        })
        .join('')
    }
  }
}

type Point = LineReading['points'][number]

/** The points by their period, each with whether average and limits begin anew with it. */
function drawnIn({ points, chart }: Pick<LineReading, 'points' | 'chart'>): Map<string, Point> {
  const isBegun = ({ periodStart }: Point, before: Point | undefined) =>
    before !== undefined &&
    chart.segments.some(({ from }) => from > before.periodStart && from <= periodStart)
  return new Map(
    points.map((point, i) => [
      point.periodStart,
      { ...point, breakBefore: point.breakBefore || isBegun(point, points[i - 1]) },
    ]),
  )
}

type Beside = Written & {
  elsewhere: readonly NotedBenchmark[]
  point: Point | undefined
  author: FigureAuthor | undefined
}

function chartCells(point: Point | undefined): (string | null)[] {
  if (point === undefined || point.mean === null) return chartColumns.map(() => null)
  const { value, mean, lowerLimit, upperLimit, pointSentence, breakBefore } = point
  // A period without a figure is no sign of anything.
  const sign = value === null ? null : (pointSentence ?? 'Common cause')
  return [sign, mean, lowerLimit, upperLimit, yesOrNo(breakBefore)]
}

function recordOf(ctx: ActorContext, line: Line, written: Beside): string {
  const { figure, target, status, commentary, elsewhere, point, source, author } = written
  const { low, high } = boundsOf(target, line.polarity)
  const interval = intervalText(figure, line.unit)
  return csvRecord([
    line.code,
    line.name,
    line.seriesName,
    seriesKindWord(line.kind),
    line.agencyCode,
    figure.periodStart,
    figure.periodEnd,
    ...figureNumbers.map((field) => figure[field]),
    interval?.low ?? null,
    interval?.high ?? null,
    ...chartCells(point),
    figure.value === null ? null : yesOrNo(isReadWithCare(figure, line.unit)),
    symbolOf(figure.reason),
    figureStateWord(figure.state),
    author?.enteredBy ?? null,
    author?.approvedBy ?? null,
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
    ...closingCells(ctx, {
      ...(source === undefined ? {} : { source: sourceWords(source) }),
      marking: markingOf(figure.state, ctx.membership.marking),
    }),
  ])
}
