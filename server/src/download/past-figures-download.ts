import { exportQueries } from '@roundtable/shared/export/export.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { pastFiguresList } from '../past-figures/list-past-figures.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** What of each file went to an agency's lead, and what became of it; no figure. */
export const pastFiguresDownload = download({
  name: 'past-figures',
  right: 'see returns',
  query: exportQueries['past-figures'],
  columns: [
    'file',
    'agency_code',
    'agency_name',
    'state',
    'figures',
    'corrections',
    'why_corrected',
    'first_period',
    'last_period',
    'handed_in_by',
    'handed_in_at',
    'decided_by',
    'decided_at',
    'reason',
  ],
  records: (ctx) =>
    tableRecords(ctx, pastFiguresList(ctx), (part) => [
      ...[part.fileName, part.agencyCode, part.agencyName, pastFiguresLifecycle.states[part.state]],
      ...[part.figures, part.corrections, part.reason, part.from, part.to],
      ...[part.handedInBy, part.handedInAt, part.decidedBy, part.decidedAt, part.decidedBecause],
    ]),
})
