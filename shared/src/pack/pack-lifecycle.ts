import { lifecycle } from '../lifecycle/lifecycle.ts'

export const packStates = ['frozen', 'superseded', 'unfrozen'] as const
export type PackState = (typeof packStates)[number]
export type PackDeed = 'supersede' | 'unfreeze'

const superseded = { refused: 'A later version of this pack was frozen.' }
const unfrozen = { refused: 'This pack was unfrozen already.' }

/** What was read at a meeting: frozen or cut again, followed by another, or taken back with a reason. It is never rewritten. */
export const packLifecycle = lifecycle<PackState, PackDeed>({
  subject: 'pack',
  states: { frozen: 'Frozen', superseded: 'Followed by a later version', unfrozen: 'Unfrozen' },
  begins: { 'pack.frozen': 'frozen', 'pack.cut-again': 'frozen' },
  acts: {
    supersede: { act: 'pack.superseded', from: { frozen: { to: 'superseded' }, superseded, unfrozen } },
    unfreeze: { act: 'pack.unfrozen', from: { frozen: { to: 'unfrozen' }, superseded, unfrozen } },
  },
})

export const packStateWord = (state: PackState): string => packLifecycle.states[state]
