import { csvRecord } from '@roundtable/shared/base/csv.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import type { TimelineEntry } from '@roundtable/shared/timeline/timeline.ts'
import type { ActorContext } from '../base/context.ts'
import { listTimeline } from '../timeline/list-timeline.ts'
import { download } from './download.ts'
import { closingCells, yesOrNo } from './record/table-records.ts'

const pageSize = 500

export const timelineDownload = download({
  name: 'timeline',
  right: 'see goals',
  query: exportQueries.timeline,
  columns: ['at', 'what', 'sentence', 'indicator_code', 'person', 'deputy_for', 'on_behalf', 'reason'],
  records: timelineRecords,
})

/** Newest first, all pages one after another. */
async function* timelineRecords(
  ctx: ActorContext,
  { kind, code }: ExportQuery<'timeline'>,
): AsyncGenerator<string> {
  let after: string | undefined
  for (;;) {
    const { entries, next } = await listTimeline(ctx, { kind, code, after }, pageSize)
    yield entries.map((entry) => recordOf(ctx, entry)).join('')
    if (next === null) return
    after = next
  }
}

const recordOf = (ctx: ActorContext, entry: TimelineEntry): string =>
  csvRecord([
    entry.at,
    entry.what,
    entry.sentence,
    entry.indicatorCode,
    entry.who,
    entry.deputyFor,
    yesOrNo(entry.onBehalf),
    entry.reason,
    ...closingCells(ctx),
  ])
