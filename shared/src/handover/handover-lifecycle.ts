import { lifecycle } from '../lifecycle/lifecycle.ts'

export const handoverStates = ['offered', 'accepted', 'withdrawn'] as const
export type HandoverState = (typeof handoverStates)[number]
export type HandoverDeed = 'accept' | 'withdraw'

const accepted = { refused: 'This was accepted already.' }
const withdrawn = { refused: 'This was taken back: somebody else was asked, or the seat did not end.' }

/** What is open at a seat passes to who follows: offered with its clocks, accepted by them or for the post. */
export const handoverLifecycle = lifecycle<HandoverState, HandoverDeed>({
  subject: 'handover',
  states: { offered: 'Waits to be accepted', accepted: 'Accepted', withdrawn: 'Taken back' },
  begins: { 'handover.offered': 'offered', 'handover.left': 'offered' },
  acts: {
    accept: {
      act: 'handover.accepted',
      from: { offered: { to: 'accepted' }, accepted, withdrawn },
    },
    withdraw: {
      act: 'handover.withdrawn',
      from: { offered: { to: 'withdrawn' }, accepted, withdrawn },
    },
  },
})

export const handoverStateWord = (state: HandoverState): string => handoverLifecycle.states[state]
