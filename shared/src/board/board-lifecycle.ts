import { lifecycle } from '../lifecycle/lifecycle.ts'

export const boardStates = ['current', 'archived'] as const
export type BoardState = (typeof boardStates)[number]

const archived = { refused: 'This board is archived: restore it first.' }

/** The body that meets; what it agreed keeps its name. */
export const boardLifecycle = lifecycle<BoardState, 'change' | 'archive' | 'restore'>({
  subject: 'board',
  states: { current: 'Meets', archived: 'Archived' },
  begins: { 'board.added': 'current' },
  acts: {
    change: { act: 'board.changed', from: { current: { to: 'current' }, archived } },
    archive: {
      act: 'board.archived',
      from: { current: { to: 'archived' }, archived: { refused: 'This board is archived already.' } },
    },
    restore: {
      act: 'board.restored',
      from: { current: { refused: 'This board is not archived.' }, archived: { to: 'current' } },
    },
  },
})

export const boardStateWord = (state: BoardState): string => boardLifecycle.states[state]
