import { lifecycle } from '../lifecycle/lifecycle.ts'

export const agencyStates = ['current', 'left', 'taken-back'] as const
export type AgencyState = (typeof agencyStates)[number]
export type AgencyDeed = 'rename' | 'list-domains' | 'end' | 'merge' | 'undo-merge' | 'restore' | 'take-back'

const left = { refused: 'This agency has left the partnership: let it come back first.' }
const takenBack = { refused: 'This agency was taken back: add it anew.' }

/** An agency is a partner from the moment it is added until it leaves; one added by mistake is taken back. */
export const agencyLifecycle = lifecycle<AgencyState, AgencyDeed>({
  subject: 'agency',
  states: { current: 'Partner', left: 'Has left', 'taken-back': 'Taken back' },
  begins: { 'agency.added': 'current' },
  acts: {
    rename: {
      act: 'agency.renamed',
      from: { current: { to: 'current' }, left, 'taken-back': takenBack },
    },
    'list-domains': {
      act: 'agency.mail-domains-listed',
      from: { current: { to: 'current' }, left, 'taken-back': takenBack },
    },
    end: {
      act: 'agency.ended',
      from: {
        current: { to: 'left' },
        left: { refused: 'This agency has left already.' },
        'taken-back': takenBack,
      },
    },
    merge: {
      act: 'agency.merged',
      from: {
        current: { to: 'left' },
        left: { refused: 'This agency has left already.' },
        'taken-back': takenBack,
      },
    },
    'undo-merge': {
      act: 'agency.merge-undone',
      from: {
        current: { refused: 'This agency is a partner already.' },
        left: { to: 'current' },
        'taken-back': takenBack,
      },
    },
    restore: {
      act: 'agency.restored',
      from: {
        current: { refused: 'This agency is a partner already.' },
        left: { to: 'current' },
        'taken-back': takenBack,
      },
    },
    'take-back': {
      act: 'agency.taken-back',
      from: {
        current: { to: 'taken-back' },
        left,
        'taken-back': { refused: 'This agency was taken back already.' },
      },
    },
  },
})
