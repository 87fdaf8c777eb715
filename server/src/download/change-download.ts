import { isChangeShown } from '@roundtable/shared/change/change-filter.ts'
import { changeEnd, changeTag } from '@roundtable/shared/change/change-words.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import type { ActorContext } from '../base/context.ts'
import { findChanges } from '../change/find-changes.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** What changed between two moments, one change a row. */
export const changeDownload = download({
  name: 'changes',
  right: 'see published figures',
  query: exportQueries.changes,
  columns: [
    'change_kind',
    'goal_code',
    'indicator_code',
    'indicator_name',
    'series',
    'period_start',
    'period',
    'what',
    'was',
    'is',
    'person',
    'reason',
    'stands_here_because',
    'recorded_at',
    'changed_since',
  ],
  records: (ctx, query) =>
    tableRecords(
      ctx,
      changeRows(ctx, query),
      ({ change, from }) => [
        changeTag(change.kind),
        change.goalCode,
        change.indicatorCode,
        change.indicatorName,
        // A figure is one of a line, and the line without a part is the whole.
        change.series ?? (change.periodStart === null ? null : 'All'),
        change.periodStart,
        change.periodLabel,
        change.what,
        changeEnd({
          kind: change.kind,
          status: change.wasStatus,
          signal: change.wasSignal,
          text: change.was,
        }),
        changeEnd({ kind: change.kind, status: change.isStatus, signal: change.isSignal, text: change.is }),
        change.who,
        change.why,
        change.because,
        change.at,
        from,
      ],
      query.to,
    ),
})

async function changeRows(ctx: ActorContext, { from, to, kind }: ExportQuery<'changes'>) {
  const found = await findChanges(ctx, { from, to })
  return found.changes
    .filter((change) => isChangeShown(change, { kind }))
    .map((change) => ({ change, from: found.from }))
}
