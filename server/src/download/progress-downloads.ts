import { isActionShown } from '@roundtable/shared/action/action-filter.ts'
import { actionStateWord } from '@roundtable/shared/action/action-lifecycle.ts'
import { impactAnswerWord, testDecisionWord } from '@roundtable/shared/action/action-words.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
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
