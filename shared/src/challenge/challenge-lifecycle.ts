import { lifecycle, type Step } from '../lifecycle/lifecycle.ts'

export const challengeStates = [
  'stage-1',
  'answered-1',
  'stage-2',
  'answered-2',
  'stage-3',
  'answered-3',
  'accepted',
  'accepted-with-conditions',
  'resolved',
  'disagreement-recorded',
  'withdrawn',
] as const
export type ChallengeState = (typeof challengeStates)[number]
export const challengeDeeds = [
  'answer',
  'pass-on',
  'accept',
  'accept-with-conditions',
  'disagree',
  'resolve',
  'withdraw',
  'correct',
  'give',
  'run-out',
] as const
export type ChallengeDeed = (typeof challengeDeeds)[number]

type From = Readonly<Record<ChallengeState, Step<ChallengeState>>>

const ended: Pick<From, 'resolved' | 'disagreement-recorded' | 'withdrawn'> = {
  resolved: { refused: 'This challenge is resolved.' },
  'disagreement-recorded': { refused: 'This challenge has ended: the disagreement is on the record.' },
  withdrawn: { refused: 'This challenge was withdrawn.' },
}
const accepted: Pick<From, 'accepted' | 'accepted-with-conditions'> = {
  accepted: { refused: 'The answer is accepted already.' },
  'accepted-with-conditions': { refused: 'The answer is accepted already, with conditions.' },
}
const answeredAlready = { refused: 'It is answered: the other side decides about the answer first.' }
const answered: Pick<From, 'answered-1' | 'answered-2' | 'answered-3'> = {
  'answered-1': answeredAlready,
  'answered-2': answeredAlready,
  'answered-3': answeredAlready,
}
const noAnswer = { refused: 'There is no answer to decide about yet.' }
const unanswered: Pick<From, 'stage-1' | 'stage-2' | 'stage-3'> = {
  'stage-1': noAnswer,
  'stage-2': noAnswer,
  'stage-3': noAnswer,
}
const decided = (to: ChallengeState): Pick<From, 'answered-1' | 'answered-2' | 'answered-3'> => ({
  'answered-1': { to },
  'answered-2': { to },
  'answered-3': { to },
})
const notAccepted = { refused: 'Only what was accepted is resolved: decide about the answer first.' }

/** A question to an agency on the record, through three stages of who answers, each with its days. */
export const challengeLifecycle = lifecycle<ChallengeState, ChallengeDeed>({
  subject: 'challenge',
  states: {
    'stage-1': 'Waits for an answer at stage 1',
    'answered-1': 'Answered at stage 1',
    'stage-2': 'Waits for an answer at stage 2',
    'answered-2': 'Answered at stage 2',
    'stage-3': 'Waits for an answer at stage 3',
    'answered-3': 'Answered at stage 3',
    accepted: 'Accepted',
    'accepted-with-conditions': 'Accepted with conditions',
    resolved: 'Resolved',
    'disagreement-recorded': 'Ended with the disagreement recorded',
    withdrawn: 'Withdrawn',
  },
  begins: { 'challenge.raised': 'stage-1' },
  acts: {
    answer: {
      act: 'challenge.answered',
      from: {
        ...ended,
        ...accepted,
        ...answered,
        'stage-1': { to: 'answered-1' },
        'stage-2': { to: 'answered-2' },
        'stage-3': { to: 'answered-3' },
      },
    },
    'pass-on': {
      act: 'challenge.passed-on',
      from: {
        ...ended,
        ...accepted,
        ...answered,
        'stage-1': { to: 'stage-2' },
        'stage-2': { to: 'stage-3' },
        'stage-3': { refused: 'This is the last stage: the lead partner answers.' },
      },
    },
    accept: {
      act: 'challenge.accepted',
      from: { ...ended, ...accepted, ...unanswered, ...decided('accepted') },
    },
    'accept-with-conditions': {
      act: 'challenge.accepted-with-conditions',
      from: { ...ended, ...accepted, ...unanswered, ...decided('accepted-with-conditions') },
    },
    disagree: {
      act: 'challenge.disagreed',
      from: {
        ...ended,
        ...accepted,
        ...unanswered,
        'answered-1': { to: 'stage-2' },
        'answered-2': { to: 'stage-3' },
        'answered-3': { to: 'disagreement-recorded' },
      },
    },
    resolve: {
      act: 'challenge.resolved',
      from: {
        ...ended,
        'stage-1': notAccepted,
        'stage-2': notAccepted,
        'stage-3': notAccepted,
        'answered-1': notAccepted,
        'answered-2': notAccepted,
        'answered-3': notAccepted,
        accepted: { to: 'resolved' },
        'accepted-with-conditions': { to: 'resolved' },
      },
    },
    withdraw: {
      act: 'challenge.withdrawn',
      from: {
        ...ended,
        ...accepted,
        ...answered,
        'stage-1': { to: 'withdrawn' },
        'stage-2': { to: 'withdrawn' },
        'stage-3': { to: 'withdrawn' },
      },
    },
    correct: {
      act: 'challenge.corrected',
      from: {
        'stage-1': { to: 'stage-1' },
        'answered-1': { to: 'answered-1' },
        'stage-2': { to: 'stage-2' },
        'answered-2': { to: 'answered-2' },
        'stage-3': { to: 'stage-3' },
        'answered-3': { to: 'answered-3' },
        accepted: { to: 'accepted' },
        'accepted-with-conditions': { to: 'accepted-with-conditions' },
        resolved: { to: 'resolved' },
        'disagreement-recorded': { to: 'disagreement-recorded' },
        withdrawn: { to: 'withdrawn' },
      },
    },
    give: {
      act: 'challenge.given',
      from: {
        ...ended,
        'stage-1': { to: 'stage-1' },
        'answered-1': { to: 'answered-1' },
        'stage-2': { to: 'stage-2' },
        'answered-2': { to: 'answered-2' },
        'stage-3': { to: 'stage-3' },
        'answered-3': { to: 'answered-3' },
        accepted: { to: 'accepted' },
        'accepted-with-conditions': { to: 'accepted-with-conditions' },
      },
    },
    'run-out': {
      act: 'challenge.moved-by-silence',
      from: {
        ...ended,
        ...accepted,
        ...answered,
        'stage-1': { to: 'stage-2' },
        'stage-2': { to: 'stage-3' },
        'stage-3': { to: 'disagreement-recorded' },
      },
    },
  },
})

export const challengeStateWord = (state: ChallengeState): string => challengeLifecycle.states[state]
