import { listIndicatorPlaces, listSeries } from '@roundtable/db/queries/indicator.queries.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { seriesKindWord } from '@roundtable/shared/figure/series-kind.ts'
import { shownStates } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { readLine } from '../indicator/page/read-line.ts'
import { readPage } from '../indicator/page/read-page.ts'
import { readStories } from '../story/read-stories.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/**
 * Where each line of an indicator goes if nothing changes. It has no column of a figure, so that nobody takes it for
 * one and no import reads it; whoever is not told a figure it rests on finds no row of that line.
 */
export const forecastDownload = download({
  name: 'forecast',
  right: 'see published figures',
  query: exportQueries.forecast,
  columns: [
    'indicator_code',
    'indicator_name',
    'series',
    'series_kind',
    'period_start',
    'period_end',
    'forecast',
    'forecast_low',
    'forecast_high',
    'forecast_method',
  ],
  records: (ctx, query) => tableRecords(ctx, forecastRows(ctx, query), (row) => row, query.asAt),
})

async function forecastRows(ctx: ActorContext, query: ExportQuery<'forecast'>): Promise<string[][]> {
  const { id, code, name } = await requireIndicator(ctx.database.reader, ctx, query.indicator)
  const { partnershipId } = ctx.actor
  const rows: string[][] = []
  for (const line of await listSeries(ctx.database.reader, { partnershipId, indicatorId: id })) {
    if (query.series !== undefined && line.id !== query.series) continue
    const { forecast } = await readLine(ctx, await readPage(ctx, { code, seriesId: line.id }))
    for (const { periodStart, periodEnd, value, low, high } of forecast?.points ?? []) {
      const of = [code, name, line.name, seriesKindWord(line.kind)]
      rows.push([...of, periodStart, periodEnd, value, low, high, forecast?.method ?? ''])
    }
  }
  return rows
}

/** What was written of the whole line of each indicator, every version, to whom all its figures are told. */
export const storyDownload = download({
  name: 'stories',
  right: 'see published figures',
  query: exportQueries.stories,
  columns: ['indicator_code', 'version', 'story', 'written_at', 'written_by'],
  records: (ctx, query) => tableRecords(ctx, storyRows(ctx, query), (row) => row, query.asAt),
})

async function storyRows(ctx: ActorContext, { indicator }: ExportQuery<'stories'>) {
  const granted = goalsGrantedTo(ctx.actor)
  const places = (await listIndicatorPlaces(ctx.database.reader, ctx.actor.partnershipId)).filter(
    ({ code, state, goalId }) =>
      (indicator === undefined || code === indicator) &&
      shownStates.some((shown) => shown === state) &&
      (granted === null || (goalId !== null && granted.includes(goalId))),
  )
  const stories = await readStories(
    ctx,
    places.map(({ id }) => id),
  )
  return places.flatMap(({ id, code }) =>
    stories
      .filter(({ indicatorId }) => indicatorId === id)
      .map(({ version, text, recordedAt, recordedBy }) => [code, version, text, recordedAt, recordedBy]),
  )
}
