import { lifecycle } from '../lifecycle/lifecycle.ts'

export type TargetState = 'proposed' | 'agreed' | 'withdrawn'

const withdrawn = { refused: 'This target was withdrawn.' }

/** A target counts from the moment the board agrees it. */
export const targetLifecycle = lifecycle<TargetState, 'agree'>({
  subject: 'target',
  states: { proposed: 'Proposed', agreed: 'Agreed', withdrawn: 'Withdrawn' },
  begins: { 'target.proposed': 'proposed' },
  acts: {
    agree: {
      act: 'target.agreed',
      from: { proposed: { to: 'agreed' }, agreed: { refused: 'This target is agreed already.' }, withdrawn },
    },
  },
})
