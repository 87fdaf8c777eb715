import type { ChallengeState } from '../challenge/challenge-lifecycle.ts'
import type { IssueState } from '../issue/issue-lifecycle.ts'

/** What became of something somebody said is wrong: one idea a sentence, 15 words at most. */
export function plainIssue(state: IssueState, owner: string | null): string {
  const who = owner ?? 'Somebody'
  const words: Record<IssueState, string> = {
    proposed: 'We have read it. We have not decided yet.',
    accepted: `You are right. ${who} will look after it.`,
    'in-progress': `${who} is working on it.`,
    'reopen-proposed': 'We thought it was solved. We will look again.',
    closed: 'It is solved.',
    'set-aside': 'We will not work on this.',
  }
  return words[state]
}

/** What became of a question to an agency. */
export function plainChallenge(state: ChallengeState, to: string, until: string): string {
  const waits = `${to} has until ${until} to answer.`
  const answered = `${to} has answered.`
  const words: Record<ChallengeState, string> = {
    'stage-1': waits,
    'answered-1': answered,
    'stage-2': waits,
    'answered-2': answered,
    'stage-3': waits,
    'answered-3': answered,
    accepted: 'The answer is good. It is not done yet.',
    'accepted-with-conditions': 'The answer is good in part. It is not done yet.',
    resolved: 'It is done.',
    'disagreement-recorded': 'There was no good answer. That is written down.',
    withdrawn: 'You took it back.',
  }
  return words[state]
}
