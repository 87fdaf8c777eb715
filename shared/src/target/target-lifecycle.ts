import { lifecycle } from '../lifecycle/lifecycle.ts'

export const targetStates = ['proposed', 'agreed', 'declined', 'withdrawn'] as const
export type TargetState = (typeof targetStates)[number]

const withdrawn = { refused: 'This target was withdrawn.' }
const declined = { refused: 'This target was declined.' }
const agreed = { refused: 'This target is agreed already.' }

/** A target counts from the moment the board agrees it. */
export const targetLifecycle = lifecycle<TargetState, 'agree' | 'decline' | 'withdraw'>({
  subject: 'target',
  states: { proposed: 'Proposed', agreed: 'Agreed', declined: 'Declined', withdrawn: 'Withdrawn' },
  begins: { 'target.proposed': 'proposed' },
  acts: {
    agree: { act: 'target.agreed', from: { proposed: { to: 'agreed' }, agreed, declined, withdrawn } },
    withdraw: {
      act: 'target.withdrawn',
      from: { proposed: { to: 'withdrawn' }, agreed: { to: 'withdrawn' }, declined, withdrawn },
    },
    decline: { act: 'target.declined', from: { proposed: { to: 'declined' }, agreed, declined, withdrawn } },
  },
})
