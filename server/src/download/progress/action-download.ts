import { isActionShown } from '@roundtable/shared/action/action-filter.ts'
import { actionStateWord } from '@roundtable/shared/action/action-lifecycle.ts'
import { impactAnswerWord, testDecisionWord } from '@roundtable/shared/action/action-words.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { listActionRows } from '../../action/list-actions.ts'
import type { ActorContext } from '../../base/context.ts'
import { download } from '../download.ts'
import { tableRecords } from '../record/table-records.ts'

/** What the list of actions shows; what can be changed in it goes in again, and unchanged changes nothing. */
export const actionDownload = download({
  name: 'actions',
  right: 'see issues, actions and challenges',
  query: exportQueries.actions,
  columns: [
    'action_number',
    'wording',
    'agency_code',
    'agency_name',
    'named_role',
    'due_on',
    'evidence_wanted',
    'impact_on',
    'subject_kind',
    'subject_code',
    'subject_name',
    'state',
    'test_of_change',
    'expects',
    'starts_on',
    'set_at',
    'set_by',
    'done_at',
    'done_by',
    'evidence',
    'link',
    'verified_at',
    'verified_by',
    'made_a_difference',
    'test_decision',
  ],
  records: (ctx, query) =>
    tableRecords(
      ctx,
      shownActions(ctx, query),
      ({ row, shown }) => [
        row.number,
        row.wording,
        row.agencyCode,
        row.agencyName,
        row.title,
        row.dueOn,
        row.evidenceWanted,
        row.impactOn,
        row.subjectKind,
        row.subjectCode,
        shown.subject.name,
        actionStateWord(row.state),
        shown.isTest,
        row.expects,
        row.startsOn,
        row.setAt,
        row.setByName,
        shown.doneAt,
        shown.doneBy,
        row.evidence,
        row.links,
        shown.verifiedAt,
        shown.verifiedBy,
        row.answer === null ? null : impactAnswerWord(row.answer),
        row.decision === null ? null : testDecisionWord(row.decision),
      ],
      query.asAt,
    ),
})

async function shownActions(ctx: ActorContext, query: ExportQuery<'actions'>) {
  const today = localDay(ctx.now())
  return (await listActionRows(ctx)).filter(({ shown }) => isActionShown(shown, query, today))
}
