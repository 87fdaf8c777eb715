import { exportQueries } from '@roundtable/shared/export/export.ts'
import { listWaiting } from '../me/list-waiting.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

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
