import { lifecycle } from '../lifecycle/lifecycle.ts'

export const goalStates = ['proposed', 'agreed', 'declined', 'achieved', 'not-achieved', 'withdrawn'] as const
export type GoalState = (typeof goalStates)[number]

/** The vision is the partnership's own sentence above its goals; it lives as a goal does. */
export const goalKinds = ['vision', 'goal'] as const
export type GoalKind = (typeof goalKinds)[number]

/** How a goal can end; each can be restored. */
export const goalEndings = ['achieved', 'not-achieved', 'withdrawn'] as const
export type GoalEnding = (typeof goalEndings)[number]

export type GoalDeed = 'agree' | 'decline' | 'revise' | 'propose-again' | GoalEnding | 'restore'

const ended = { refused: 'This goal has ended: restore it first.' }
const declined = { refused: 'This goal was declined: propose it again first.' }
const proposed = { refused: 'This goal is not agreed yet: decline it instead.' }
const closed = { achieved: ended, 'not-achieved': ended, withdrawn: ended }

const ending = (act: 'goal.achieved' | 'goal.missed' | 'goal.withdrawn', to: GoalEnding) => ({
  act,
  from: { proposed, declined, agreed: { to }, ...closed },
})

/** A goal counts from the moment the board agrees it. Each new wording is a step of its own. */
export const goalLifecycle = lifecycle<GoalState, GoalDeed>({
  subject: 'goal',
  states: {
    proposed: 'Proposed',
    agreed: 'Agreed',
    declined: 'Declined',
    achieved: 'Achieved',
    'not-achieved': 'Not achieved',
    withdrawn: 'Withdrawn',
  },
  begins: { 'goal.proposed': 'proposed', 'goal.agreed': 'agreed' },
  acts: {
    agree: {
      act: 'goal.agreed',
      from: {
        proposed: { to: 'agreed' },
        agreed: { refused: 'This goal is agreed already.' },
        declined,
        ...closed,
      },
    },
    decline: {
      act: 'goal.declined',
      from: {
        proposed: { to: 'declined' },
        agreed: { refused: 'This goal is agreed: end it instead.' },
        declined: { refused: 'This goal is declined already.' },
        ...closed,
      },
    },
    'propose-again': {
      act: 'goal.proposed',
      from: {
        proposed: { refused: 'This goal is proposed already.' },
        agreed: { refused: 'This goal is agreed already.' },
        declined: { to: 'proposed' },
        ...closed,
      },
    },
    revise: {
      act: 'goal.revised',
      from: { proposed: { to: 'proposed' }, agreed: { to: 'agreed' }, declined, ...closed },
    },
    achieved: ending('goal.achieved', 'achieved'),
    'not-achieved': ending('goal.missed', 'not-achieved'),
    withdrawn: ending('goal.withdrawn', 'withdrawn'),
    restore: {
      act: 'goal.restored',
      from: {
        proposed: { refused: 'This goal has not ended.' },
        agreed: { refused: 'This goal has not ended.' },
        declined,
        achieved: { to: 'agreed' },
        'not-achieved': { to: 'agreed' },
        withdrawn: { to: 'agreed' },
      },
    },
  },
})

/** It never counted: it is proposed, or was declined. */
export const isUnagreed = (state: GoalState): boolean => state === 'proposed' || state === 'declined'

export const goalStateWord = (state: GoalState): string => goalLifecycle.states[state]
