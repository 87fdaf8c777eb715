import { listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { isEnded, stageWaiting } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { ProgressItem } from '@roundtable/shared/progress/progress.ts'
import type { ActorContext } from '../base/context.ts'

/** Challenges that have not ended, about an indicator or a goal, or all of them; a restricted one stands on its own page alone. */
export async function challengeItems(
  { actor, database, now }: ActorContext,
  about: { indicatorId: string } | { goalId: string } | { issueId: string } | undefined,
): Promise<ProgressItem[]> {
  const rows = await listChallenges(database.reader, {
    ...{ partnershipId: actor.partnershipId, scope: challengeScopeOf(actor), today: localDay(now()) },
    ...(about === undefined ? {} : { about }),
  })
  return rows.flatMap((row) =>
    isEnded(row.state) || row.restricted === 1
      ? []
      : [
          {
            ...{ kind: 'challenge', number: row.number, title: row.question },
            stands: challengeStateWord(row.state),
            who: row.toName,
            dueOn: stageWaiting(row.state) === null ? null : row.answerUntil,
          },
        ],
  )
}
