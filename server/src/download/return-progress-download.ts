import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { returnStateWord } from '@roundtable/shared/return/return-lifecycle.ts'
import { isProgressShown } from '@roundtable/shared/return/return-progress-filter.ts'
import type { ActorContext } from '../base/context.ts'
import { getReturnProgress } from '../return/get-return-progress.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

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
