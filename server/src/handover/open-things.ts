import type { Db } from '@roundtable/db/database.ts'
import { listActions } from '@roundtable/db/queries/action.queries.ts'
import { listChallenges } from '@roundtable/db/queries/challenge.queries.ts'
import { listIssues } from '@roundtable/db/queries/issue.queries.ts'
import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { owedStates } from '@roundtable/shared/action/action-lifecycle.ts'
import {
  type ChallengeScope,
  isAnsweredBy,
  type RestrictedSides,
} from '@roundtable/shared/challenge/challenge-rights.ts'
import { isEnded, stageWaiting } from '@roundtable/shared/challenge/challenge-stages.ts'
import type { OpenKind } from '@roundtable/shared/handover/handover.ts'
import { workedOnStates } from '@roundtable/shared/issue/issue-lifecycle.ts'

export type OpenItem = {
  kind: OpenKind
  subjectId: string
  dueOn: string | null
  because: string
  /** Of a restricted challenge, what decides who may know of it. */
  restricted: RestrictedSides | null
}

/** Whatever anybody knows of: what is shown of it, the reader's own rights decide. */
export const everyChallenge: ChallengeScope = { personId: '', all: true, agencies: 'all', roles: [] }

type SeatFacts = Pick<MemberRow, 'partnershipId' | 'personId' | 'agencyId' | 'title' | 'role'>

/** A seat without a name of its post is no post. */
export const isSamePost = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase()

const ownsIt = 'The post of this seat owns it.'
const hasPost = { post: 'The post of this seat has it to do.', person: 'Who sits here has begun it.' }

/** What hangs on a seat and has not ended: what its post or its person has in hand, with each clock. */
export async function openThings(
  db: Db,
  { partnershipId, personId, agencyId, title, role }: SeatFacts,
  today: string,
): Promise<OpenItem[]> {
  const actions = await listActions(db, { partnershipId, states: owedStates })
  const issues = await listIssues(db, { partnershipId })
  const challenges = await listChallenges(db, { partnershipId, scope: everyChallenge, today })
  return [
    ...actions.flatMap((action): OpenItem[] => {
      if (action.agencyId !== agencyId) return []
      const isOfPost = isSamePost(action.title, title)
      if (!isOfPost && !action.doers.includes(personId)) return []
      const because = isOfPost ? hasPost.post : hasPost.person
      return [{ kind: 'action', subjectId: action.id, dueOn: action.dueOn, because, restricted: null }]
    }),
    ...issues.flatMap(({ id, state, ownerAgencyId, ownerTitle, reviewOn }): OpenItem[] =>
      workedOnStates.some((each) => each === state) &&
      ownerAgencyId === agencyId &&
      isSamePost(ownerTitle, title)
        ? [{ kind: 'issue', subjectId: id, dueOn: reviewOn, because: ownsIt, restricted: null }]
        : [],
    ),
    ...challenges.flatMap((challenge): OpenItem[] => {
      const { id, state, toAgencyId, raisedBy, answerUntil } = challenge
      if (isEnded(state)) return []
      const stage = stageWaiting(state)
      const answers = stage !== null && toAgencyId === agencyId && isAnsweredBy(role, stage)
      if (!answers && raisedBy !== personId) return []
      const because = answers ? 'This seat answers it.' : 'Who sits here raised it.'
      const restricted = challenge.restricted === 1 ? challenge : null
      const dueOn = stage === null ? null : answerUntil
      return [{ kind: 'challenge', subjectId: id, dueOn, because, restricted }]
    }),
  ]
}
