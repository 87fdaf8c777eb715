import { isActionShown } from '@roundtable/shared/action/action-filter.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import { actionCells } from '../action/file/action-cells.ts'
import { listActionRows } from '../action/list-actions.ts'
import type { ActorContext } from '../base/context.ts'
import { listChallenges } from '../challenge/list-challenges.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** What the list of actions shows; what can be changed in it goes in again, and unchanged changes nothing. */
export const actionDownload = download({
  name: 'actions',
  right: 'see issues, actions and challenges',
  query: exportQueries.actions,
  columns: actionCells.map(([column]) => column),
  records: (ctx, query) =>
    tableRecords(
      ctx,
      shownActions(ctx, query),
      (action) => actionCells.map(([, cell]) => cell(action)),
      query.asAt,
    ),
})

async function shownActions(ctx: ActorContext, query: ExportQuery<'actions'>) {
  const today = localDay(ctx.now())
  return (await listActionRows(ctx)).filter(({ shown }) => isActionShown(shown, query, today))
}

/** The register of challenges, narrowed as the page is; restricted ones to those alone who read them there. */
export const challengeDownload = download({
  name: 'challenges',
  right: 'see challenges',
  query: exportQueries.challenges,
  columns: [
    'challenge',
    'state',
    'from_name',
    'agency_code',
    'agency_name',
    'subject_code',
    'subject_name',
    'issue_number',
    'question',
    'raised_by',
    'raised_on',
    'age_days',
    'stage',
    'stage_from',
    'stage_days',
    'stage_day',
    'answer_until',
    'stages_without_answer',
    'support_offered',
    'support_taken_up',
    'ended_on',
    'restricted',
  ],
  records: (ctx: ActorContext, { partnership: _, asAt, ...filter }: ExportQuery<'challenges'>) =>
    tableRecords(
      ctx,
      listChallenges(ctx, { ...filter, whole: true }).then(({ rows }) => rows),
      (row) => [
        ...[row.reference, challengeStateWord(row.state), row.from.name, row.to.code, row.to.name],
        ...[row.about?.code ?? null, row.about?.name ?? null, row.issueNumber, row.question],
        ...[
          row.raisedBy,
          row.raisedOn,
          row.age,
          row.stage,
          row.stageFrom,
          row.days,
          row.day,
          row.answerUntil,
          row.silences,
        ],
        ...[row.supportOffered, row.supportTaken, row.endedOn, row.restricted],
      ],
      asAt,
    ),
})
