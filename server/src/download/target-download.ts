import { exportQueries } from '@roundtable/shared/export/export.ts'
import { listTargets } from '../target/list-targets.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** What each indicator is judged by, what is agreed to come and what is proposed, a target a row. */
export const targetDownload = download({
  name: 'targets',
  right: 'see published figures',
  query: exportQueries.targets,
  columns: [
    'indicator_code',
    'indicator_name',
    'goal_code',
    'state',
    'target_text',
    'from_period',
    'rationale',
    'proposed_by',
    'agreed_by',
    'meeting',
  ],
  records: (ctx) =>
    tableRecords(
      ctx,
      listTargets(ctx).then(({ rows }) =>
        rows.flatMap((row) => [
          ...(row.inForce === null ? [] : [{ row, state: 'In force', target: row.inForce }]),
          ...row.coming.map((target) => ({ row, state: 'Agreed', target })),
          ...row.proposed.map((target) => ({ row, state: 'Proposed', target })),
          ...(row.inForce === null && row.coming.length + row.proposed.length === 0
            ? [{ row, state: 'No target', target: null }]
            : []),
        ]),
      ),
      ({ row, state, target }) => [
        row.code,
        row.name,
        row.goalCode,
        state,
        target?.text ?? null,
        target?.fromPeriod ?? null,
        target?.rationale ?? null,
        target?.recordedBy ?? null,
        target?.agreedBy ?? null,
        target?.meeting ?? null,
      ],
    ),
})
