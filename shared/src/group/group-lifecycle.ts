import { lifecycle } from '../lifecycle/lifecycle.ts'

export const groupStates = ['current', 'ended'] as const
export type GroupState = (typeof groupStates)[number]

const ended = { refused: 'This group has ended.' }

/** A number of young people who speak together. */
export const groupLifecycle = lifecycle<GroupState, 'change' | 'end'>({
  subject: 'group',
  states: { current: 'Meets', ended: 'Ended' },
  begins: { 'group.started': 'current' },
  acts: {
    change: { act: 'group.changed', from: { current: { to: 'current' }, ended } },
    end: { act: 'group.ended', from: { current: { to: 'ended' }, ended } },
  },
})
