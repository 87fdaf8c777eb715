import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import type { Actor } from '../rights/actor.ts'
import type { ChallengeDeed } from './challenge-lifecycle.ts'
import { type ChallengeRecord, challengeName } from './challenge-record.ts'
import { answerAt, isOfRaisingSide, isOwnAnswer, raiseChallenges } from './challenge-rights.ts'
import { isAnswered, type Stage, stages, stageWaiting, stageWord } from './challenge-stages.ts'

const answering = (stage: Stage): Wait<ChallengeRecord, ChallengeDeed> => ({
  deed: 'answer',
  right: answerAt[stage],
  only: ({ personId }, { state, raisedBy }) => stageWaiting(state) === stage && personId !== raisedBy,
})

const decides = (actor: Actor, record: ChallengeRecord): boolean =>
  isOfRaisingSide(actor, record) && !isOwnAnswer(actor, record)

/** The chair and the manager act where the others do not; they are not waited for. */
export const challengeWaits: readonly Wait<ChallengeRecord, ChallengeDeed>[] = [
  ...stages.map(answering),
  {
    deed: 'accept',
    right: raiseChallenges,
    only: decides,
  },
  { deed: 'resolve', right: raiseChallenges, only: decides },
]

export function challengeWaitsWords(record: ChallengeRecord): WaitingWords {
  const { state, agencyName, fromName, stage, answerUntil } = record
  const title = challengeName(record)
  if (stageWaiting(state) !== null) {
    return {
      title,
      detail: `Stage ${stage} of 3: the ${stageWord(stage).toLowerCase()} answers.`,
      waitsFor: fromName,
      verb: 'Answer',
      dueOn: answerUntil,
    }
  }
  if (isAnswered(state)) {
    return { title, detail: 'It is answered.', waitsFor: agencyName, verb: 'Accept or disagree', dueOn: null }
  }
  return {
    title,
    detail: 'The answer is accepted: is it resolved?',
    waitsFor: agencyName,
    verb: 'Look and resolve',
    dueOn: null,
  }
}
