import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { isReturnShown } from '@roundtable/shared/return/return-filter.ts'
import { returnStateWord } from '@roundtable/shared/return/return-lifecycle.ts'
import { isProgressShown } from '@roundtable/shared/return/return-progress-filter.ts'
import type { ActorContext } from '../base/context.ts'
import { listWaiting } from '../me/list-waiting.ts'
import { getReturnProgress } from '../return/get-return-progress.ts'
import { listReturns } from '../return/list-returns.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

export const returnDownload = download({
  name: 'returns',
  right: 'see returns',
  query: exportQueries.returns,
  columns: [
    'agency_code',
    'agency_name',
    'frequency',
    'period',
    'period_start',
    'period_end',
    'due_on',
    'state',
    'late',
    'days_late',
    'entered',
    'asked',
  ],
  records: (ctx, query) =>
    tableRecords(ctx, returnRows(ctx, query), (owed) => [
      owed.agencyCode,
      owed.agencyName,
      frequencyWord[owed.frequency],
      owed.periodLabel,
      owed.periodStart,
      owed.periodEnd,
      owed.dueOn,
      returnStateWord(owed.state),
      owed.late,
      owed.daysLate,
      owed.entered,
      owed.asked,
    ]),
})

async function returnRows(ctx: ActorContext, query: ExportQuery<'returns'>) {
  return (await listReturns(ctx)).filter((owed) => isReturnShown(owed, query))
}

/** Return progress: counts and days, no figures. */
export const returnProgressDownload = download({
  name: 'return-progress',
  right: 'see return progress',
  query: exportQueries['return-progress'],
  columns: [
    'agency_code',
    'agency_name',
    'frequency',
    'period',
    'period_start',
    'due_on',
    'state',
    'entered',
    'asked',
    'late',
    'days_late',
    'reminded_at',
  ],
  records: (ctx, query) =>
    tableRecords(ctx, owedRows(ctx, query), (owed) => [
      owed.agencyCode,
      owed.agencyName,
      frequencyWord[owed.frequency],
      owed.periodLabel,
      owed.periodStart,
      owed.dueOn,
      returnStateWord(owed.state),
      owed.entered,
      owed.asked,
      owed.late,
      owed.daysLate,
      owed.remindedAt,
    ]),
})

async function owedRows(ctx: ActorContext, query: ExportQuery<'return-progress'>) {
  return (await getReturnProgress(ctx)).filter((owed) => isProgressShown(owed, query))
}

/** What the asker is waited for with, of every noun. */
export const waitingDownload = download({
  name: 'waiting',
  right: 'be signed in',
  query: exportQueries.waiting,
  columns: ['what', 'sentence', 'due_on', 'days_late', 'waits_for', 'since', 'page'],
  records: (ctx) =>
    tableRecords(
      ctx,
      listWaiting(ctx).then(({ items }) => items),
      (item) => [
        item.what,
        `${item.title}. ${item.detail}`,
        item.dueOn,
        item.daysLate,
        item.waitsFor,
        item.since,
        item.page,
      ],
    ),
})
