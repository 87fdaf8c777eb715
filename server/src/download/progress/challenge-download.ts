import { isChallengeShown } from '@roundtable/shared/challenge/challenge-filter.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { type ExportQuery, exportQueries } from '@roundtable/shared/export/export.ts'
import type { ActorContext } from '../../base/context.ts'
import { listChallenges } from '../../challenge/list-challenges.ts'
import { download } from '../download.ts'
import { tableRecords } from '../record/table-records.ts'

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
    'question',
    'raised_by',
    'raised_on',
    'age_days',
    'stage',
    'stage_from',
    'stage_days',
    'stage_day',
    'answer_by',
    'stages_without_answer',
    'support_offered',
    'support_taken_up',
    'ended_on',
    'restricted',
  ],
  records: (ctx: ActorContext, { partnership: _, asAt, ...filter }: ExportQuery<'challenges'>) =>
    tableRecords(
      ctx,
      listChallenges(ctx).then(({ rows }) => rows.filter((row) => isChallengeShown(filter, row))),
      (row) => [
        ...[row.reference, challengeStateWord(row.state), row.from.name, row.to.code, row.to.name],
        ...[row.about?.code ?? null, row.about?.name ?? null, row.question, row.raisedBy, row.raisedOn],
        ...[row.age, row.stage, row.stageFrom, row.days, row.day, row.answerBy, row.silences],
        ...[row.supportOffered, row.supportTaken, row.endedOn, row.restricted],
      ],
      asAt,
    ),
})
