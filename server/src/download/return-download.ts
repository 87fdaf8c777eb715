import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { isReturnShown } from '@roundtable/shared/return/return-filter.ts'
import { returnStateWord } from '@roundtable/shared/return/return-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
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
