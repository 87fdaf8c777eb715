import { exportQueries } from '@roundtable/shared/export/export.ts'
import { removalStateWord } from '@roundtable/shared/removal/removal-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { listRemovals } from '../removal/list-removals.ts'
import { listRetention } from '../retention/list-retention.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** Who asked for what to be blacked out, who did it and when; never the words. */
export const removalDownload = download({
  name: 'removals',
  right: 'ask for words to be blacked out',
  query: exportQueries.removals,
  columns: [
    'state',
    'page',
    'asked_by',
    'asked_at',
    'first_keeper',
    'first_at',
    'decided_by',
    'decided_at',
    'texts',
    'reason',
  ],
  records: (ctx: ActorContext) =>
    tableRecords(ctx, listRemovals(ctx), (row) => [
      removalStateWord(row.state),
      row.page,
      row.askedBy,
      row.askedAt,
      row.firstBy,
      row.firstAt,
      row.endedBy,
      row.endedAt,
      row.texts,
      row.declinedFor,
    ]),
})

/** For how long each kind of record is kept, and what is older. */
export const retentionDownload = download({
  name: 'retention',
  right: 'see set-up',
  query: exportQueries.retention,
  columns: ['record_kind', 'years', 'reason', 'set_by', 'set_at', 'due_before', 'due', 'oldest'],
  records: (ctx: ActorContext) =>
    tableRecords(
      ctx,
      listRetention(ctx).then(({ kinds }) => kinds),
      (row) => [row.word, row.years, row.why, row.setBy, row.setAt, row.dueBefore, row.due, row.oldest],
    ),
})
