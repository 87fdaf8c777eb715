import { type ListedChallenge, listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { isEnded, stageWaiting } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { ProgressItem } from '@roundtable/shared/progress/progress.ts'
import type { ActorContext } from '../base/context.ts'

type About = { indicatorId: string } | { goalId: string } | { issueId: string } | undefined

/** Challenges that have not ended, about an indicator or a goal, or all of them; a restricted one stands on its own page alone. */
export const challengeItems = async (ctx: ActorContext, about: About): Promise<ProgressItem[]> =>
  (await listed(ctx, about)).filter(({ state }) => !isEnded(state)).map(itemOf)

/** Those that have ended, the last first. */
export const challengeItemsOver = async (ctx: ActorContext, about: About): Promise<ProgressItem[]> =>
  (await listed(ctx, about))
    .filter(({ state }) => isEnded(state))
    .toSorted((a, b) => b.number - a.number)
    .map(itemOf)

async function listed({ actor, database, now }: ActorContext, about: About): Promise<ListedChallenge[]> {
  const rows = await listChallenges(database.reader, {
    ...{ partnershipId: actor.partnershipId, scope: challengeScopeOf(actor), today: localDay(now()) },
    ...(about === undefined ? {} : { about }),
  })
  return rows.filter(({ restricted }) => restricted === 0)
}

const itemOf = (row: ListedChallenge): ProgressItem => ({
  ...{ kind: 'challenge', number: row.number, title: row.question },
  stands: challengeStateWord(row.state),
  who: row.toName,
  dueOn: stageWaiting(row.state) === null ? null : row.answerUntil,
})
