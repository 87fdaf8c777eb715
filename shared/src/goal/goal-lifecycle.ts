import { lifecycle } from '../lifecycle/lifecycle.ts'

export type GoalState = 'agreed'

/** Each new wording is a step of its own, from agreed to agreed. */
export const goalLifecycle = lifecycle<GoalState, 'revise'>({
  subject: 'goal',
  states: { agreed: 'Agreed' },
  begins: { 'goal.agreed': 'agreed' },
  acts: { revise: { act: 'goal.revised', from: { agreed: { to: 'agreed' } } } },
})
