import type { Db } from '@roundtable/db/database.ts'
import { listActions } from '@roundtable/db/queries/action.queries.ts'
import { listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { listIssues } from '@roundtable/db/queries/issue.queries.ts'
import { actionStateWord, isOwed } from '@roundtable/shared/action/action-lifecycle.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { isEnded, stageWaiting } from '@roundtable/shared/challenge/challenge-stages.ts'
import { challengePath, challengeReference } from '@roundtable/shared/challenge/challenge-words.ts'
import type { OpenThing } from '@roundtable/shared/handover/handover.ts'
import { issueStateWord, workedOnStates } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../base/context.ts'
import type { OpenItem } from './open-things.ts'

type Hanging = Pick<OpenItem, 'kind' | 'subjectId'> & { because?: string }
type Shown = OpenThing & { subjectId: string; isOver: boolean }

/** As they stand now, with their clocks, as far as the reader may know of them; the nearest day first. */
export async function showThings(
  { actor, now }: Pick<ActorContext, 'actor' | 'now'>,
  db: Db,
  items: readonly Hanging[],
): Promise<Shown[]> {
  if (items.length === 0) return []
  const { partnershipId } = actor
  const asked = new Map(items.map((item) => [item.subjectId, item.because ?? '']))
  const of = (id: string) => ({ subjectId: id, because: asked.get(id) ?? '' })
  const reads = seeProgress.may(actor)
  const ids = [...asked.keys()]
  const actions = reads ? await listActions(db, { partnershipId, ids }) : []
  const issues = reads ? await listIssues(db, { partnershipId }) : []
  const challenges = await listChallenges(db, {
    ...{ partnershipId, scope: challengeScopeOf(actor), today: localDay(now()) },
  })
  const shown: Shown[] = [
    ...actions.map(({ id, number, wording, state, dueOn }) => ({
      ...{
        kind: 'action' as const,
        name: `Action ${number}`,
        page: `/actions/${number}` as const,
        title: wording,
      },
      ...{ ...of(id), stands: actionStateWord(state), dueOn, isOver: !isOwed(state) },
    })),
    ...issues
      .filter(({ id }) => asked.has(id))
      .map(({ id, number, title, state, reviewOn }) => ({
        ...{ kind: 'issue' as const, name: `Issue ${number}`, page: `/issues/${number}` as const, title },
        ...{ ...of(id), stands: issueStateWord(state), dueOn: reviewOn },
        isOver: !workedOnStates.some((each) => each === state),
      })),
    ...challenges
      .filter(({ id }) => asked.has(id))
      .map(({ id, number, restricted, question, state, answerUntil }) => {
        const numbered = { number, restricted: restricted === 1 }
        return {
          ...{ kind: 'challenge' as const, name: `Challenge ${challengeReference(numbered)}` },
          ...{ page: `/${challengePath(numbered)}` as const, title: question },
          ...{ ...of(id), stands: challengeStateWord(state) },
          ...{ dueOn: stageWaiting(state) === null ? null : answerUntil, isOver: isEnded(state) },
        }
      }),
  ]
  const last = '9999-12-31'
  return shown.toSorted(
    (a, b) =>
      (a.dueOn ?? last).localeCompare(b.dueOn ?? last) ||
      a.name.localeCompare(b.name, 'en-GB', { numeric: true }),
  )
}
