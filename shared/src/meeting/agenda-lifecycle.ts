import { lifecycle, type Step } from '../lifecycle/lifecycle.ts'

export const agendaStates = [
  'proposed',
  'placed',
  'taken',
  'decided',
  'noted',
  'deferred',
  'withdrawn',
] as const
export type AgendaState = (typeof agendaStates)[number]
export const agendaDeeds = [
  'revise',
  'move',
  'place',
  'decline',
  'take',
  'decide',
  'note',
  'defer',
  'withdraw',
] as const
export type AgendaDeed = (typeof agendaDeeds)[number]

type From = Readonly<Record<AgendaState, Step<AgendaState>>>

const over: Pick<From, 'decided' | 'noted' | 'deferred' | 'withdrawn'> = {
  decided: { refused: 'This item is decided.' },
  noted: { refused: 'This item was noted.' },
  deferred: { refused: 'This item was deferred to a later meeting.' },
  withdrawn: { refused: 'This item was withdrawn.' },
}
const notPlaced = { refused: 'This item is proposed: the partnership manager places it first.' }
const isTaken = { refused: 'This item is being dealt with.' }
const notTaken = { refused: 'This item has not been taken yet.' }

/** One item of a meeting: proposed, placed on the agenda, taken in the room, and dealt with. */
export const agendaLifecycle = lifecycle<AgendaState, AgendaDeed>({
  subject: 'agenda-item',
  states: {
    proposed: 'Proposed',
    placed: 'On the agenda',
    taken: 'Being dealt with',
    decided: 'Decided',
    noted: 'Noted',
    deferred: 'Deferred',
    withdrawn: 'Withdrawn',
  },
  begins: { 'agenda-item.proposed': 'proposed', 'agenda-item.added': 'placed' },
  acts: {
    revise: {
      act: 'agenda-item.revised',
      from: { ...over, proposed: { to: 'proposed' }, placed: { to: 'placed' }, taken: isTaken },
    },
    move: {
      act: 'agenda-item.moved',
      from: { ...over, proposed: notPlaced, placed: { to: 'placed' }, taken: { to: 'taken' } },
    },
    place: {
      act: 'agenda-item.placed',
      from: {
        ...over,
        proposed: { to: 'placed' },
        placed: { refused: 'This item is on the agenda already.' },
        taken: isTaken,
      },
    },
    decline: {
      act: 'agenda-item.declined',
      from: {
        ...over,
        proposed: { to: 'withdrawn' },
        placed: { refused: 'This item is on the agenda: withdraw it instead.' },
        taken: isTaken,
      },
    },
    take: {
      act: 'agenda-item.taken',
      from: { ...over, proposed: notPlaced, placed: { to: 'taken' }, taken: isTaken },
    },
    decide: {
      act: 'agenda-item.decided',
      // What arrives late from a device still counts: an item that was noted meanwhile becomes decided.
      from: {
        ...over,
        proposed: notPlaced,
        placed: notTaken,
        taken: { to: 'decided' },
        noted: { to: 'decided' },
      },
    },
    note: {
      act: 'agenda-item.noted',
      from: { ...over, proposed: notPlaced, placed: notTaken, taken: { to: 'noted' } },
    },
    defer: {
      act: 'agenda-item.deferred',
      from: { ...over, proposed: notPlaced, placed: { to: 'deferred' }, taken: { to: 'deferred' } },
    },
    withdraw: {
      act: 'agenda-item.withdrawn',
      from: {
        ...over,
        proposed: { to: 'withdrawn' },
        placed: { to: 'withdrawn' },
        taken: { to: 'withdrawn' },
      },
    },
  },
})

export const agendaStateWord = (state: AgendaState): string => agendaLifecycle.states[state]
export const isOnAgenda = (state: AgendaState): boolean => state !== 'proposed' && state !== 'withdrawn'

/**
 * Whether it has a number: what is on the agenda, and what was withdrawn once the agenda had gone out. It keeps its
 * place then, and is read as withdrawn, so that no item after it is called otherwise than in the pack and in the room.
 */
export const isNumbered = ({
  state,
  withdrawnLate,
}: {
  state: AgendaState
  withdrawnLate: number
}): boolean => isOnAgenda(state) || withdrawnLate === 1

/** The meeting has not said yet what becomes of it. */
export const isLeftOpen = (state: AgendaState): boolean => state === 'placed' || state === 'taken'
