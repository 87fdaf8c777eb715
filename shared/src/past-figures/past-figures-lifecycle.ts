import { lifecycle } from '../lifecycle/lifecycle.ts'

export const pastFiguresStates = ['handed-in', 'agreed', 'declined', 'taken-back', 'undone'] as const
export type PastFiguresState = (typeof pastFiguresStates)[number]

const agreed = { refused: 'These past figures are agreed already.' }
const declined = { refused: 'These past figures were declined: hand them in again.' }
const takenBack = { refused: 'These past figures were taken back.' }
const undone = { refused: 'These past figures were agreed and undone again: hand them in once more.' }
const ended = { agreed, declined, 'taken-back': takenBack, undone }

/** An agency's part of a file of past figures: its lead agrees all of it, or nothing. */
export const pastFiguresLifecycle = lifecycle<PastFiguresState, 'agree' | 'decline' | 'take-back' | 'undo'>({
  subject: 'past-figures',
  states: {
    'handed-in': 'Awaiting the agency’s lead',
    agreed: 'Agreed',
    declined: 'Declined',
    'taken-back': 'Taken back',
    undone: 'Agreed, and undone',
  },
  begins: { 'past-figures.handed-in': 'handed-in' },
  acts: {
    agree: { act: 'past-figures.agreed', from: { ...ended, 'handed-in': { to: 'agreed' } } },
    decline: { act: 'past-figures.declined', from: { ...ended, 'handed-in': { to: 'declined' } } },
    'take-back': { act: 'past-figures.taken-back', from: { ...ended, 'handed-in': { to: 'taken-back' } } },
    undo: {
      act: 'past-figures.undone',
      from: {
        ...ended,
        'handed-in': { refused: 'These past figures were not agreed: there is nothing to undo.' },
        agreed: { to: 'undone' },
      },
    },
  },
})
