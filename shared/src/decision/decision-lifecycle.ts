import { lifecycle } from '../lifecycle/lifecycle.ts'

export const decisionStates = ['taken', 'without-quorum'] as const
export type DecisionState = (typeof decisionStates)[number]
export const decisionDeeds = ['correct'] as const
export type DecisionDeed = (typeof decisionDeeds)[number]

/** What a board decided: numbered, never taken out of the register; a correction stands beside what was recorded. */
export const decisionLifecycle = lifecycle<DecisionState, DecisionDeed>({
  subject: 'decision',
  states: { taken: 'Decided', 'without-quorum': 'Decided without a quorum' },
  begins: { 'decision.taken': 'taken', 'decision.taken-without-quorum': 'without-quorum' },
  acts: {
    correct: {
      act: 'decision.corrected',
      from: { taken: { to: 'taken' }, 'without-quorum': { to: 'without-quorum' } },
    },
  },
})

export const decisionStateWord = (state: DecisionState): string => decisionLifecycle.states[state]
