import { listIssues } from '@roundtable/db/queries/issue.queries.ts'
import { issueStateWord, workedOnStates } from '@roundtable/shared/issue/issue-lifecycle.ts'
import type { ProgressItem } from '@roundtable/shared/progress/progress.ts'
import type { ActorContext } from '../base/context.ts'

/** Issues that are worked on, about an indicator or a goal, or all of them. */
export async function issueItems(
  { actor, database }: ActorContext,
  about: { indicatorId: string } | { goalId: string } | undefined,
): Promise<ProgressItem[]> {
  const rows = await listIssues(database.reader, { partnershipId: actor.partnershipId, ...about })
  return rows.flatMap(({ number, title, state, ownerAgencyName, reviewOn }) =>
    workedOnStates.some((each) => each === state)
      ? [
          {
            kind: 'issue',
            number,
            title,
            stands: issueStateWord(state),
            who: ownerAgencyName,
            dueOn: reviewOn,
          },
        ]
      : [],
  )
}
