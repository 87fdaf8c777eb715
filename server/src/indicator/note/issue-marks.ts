import { listIssues } from '@roundtable/db/queries/issue.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { beforeTriage, issueStateWord } from '@roundtable/shared/issue/issue-lifecycle.ts'
import type { ActorContext } from '../../base/context.ts'

/** Issues stand on the chart of their indicator from the day they were raised; none that waits for triage. */
export async function issueMarks(
  { actor, database }: ActorContext,
  indicatorId: string,
): Promise<IndicatorView['annotations']> {
  const issues = await listIssues(database.reader, { partnershipId: actor.partnershipId, indicatorId })
  return issues.flatMap(({ id, number, title, state, raisedAt, raisedByName, ownerAgencyName }) =>
    beforeTriage.includes(state)
      ? []
      : {
          ...{ id, onDay: localDay(raisedAt), label: `Issue ${number}`, agencyName: ownerAgencyName },
          note: `${title}. ${issueStateWord(state)}.`,
          ...{ recordedAt: raisedAt, recordedBy: raisedByName, mayWithdraw: false },
        },
  )
}
