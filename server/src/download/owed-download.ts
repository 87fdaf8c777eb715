import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { returnStateWord } from '@roundtable/shared/return/return-rules.ts'
import type { ActorContext } from '../base/context.ts'
import { getBoard } from '../return/get-board.ts'
import { download } from './download.ts'
import { tableRecords } from './table-records.ts'

/** Who owes what: counts and days, no figures. */
export const owedDownload = download({
  name: 'returns-owed',
  right: 'see who owes what',
  query: exportQueries['returns-owed'],
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
    tableRecords(owedRows(ctx, query), (owed) => [
      owed.agencyCode,
      owed.agencyName,
      owed.frequency,
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

async function owedRows(ctx: ActorContext, { frequency, state }: ExportQuery<'returns-owed'>) {
  return (await getBoard(ctx)).filter(
    (owed) =>
      (frequency === undefined || owed.frequency === frequency) &&
      (state === undefined || (state === 'late' ? owed.late : owed.state === state)),
  )
}
