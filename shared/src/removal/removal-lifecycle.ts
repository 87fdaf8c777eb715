import { lifecycle } from '../lifecycle/lifecycle.ts'

export const removalStates = ['asked', 'confirmed', 'removed', 'declined', 'withdrawn'] as const
export type RemovalState = (typeof removalStates)[number]
export type RemovalDeed = 'confirm' | 'remove' | 'decline' | 'withdraw'

const removed = { refused: 'These words are removed already.' }
const declined = { refused: 'This was declined: ask again.' }
const withdrawn = { refused: 'Whoever asked took it back: ask again.' }
const ended = { removed, declined, withdrawn }

/** Words somebody asks to have blacked out; two keepers do it, and it cannot be undone. */
export const removalLifecycle = lifecycle<RemovalState, RemovalDeed>({
  subject: 'removal',
  states: {
    asked: 'Waits for two keepers',
    confirmed: 'Waits for the second keeper',
    removed: 'Removed',
    declined: 'Declined',
    withdrawn: 'Taken back',
  },
  begins: {
    'removal.asked': 'asked',
    'removal.asked-by-keeper': 'confirmed',
    'removal.repeated': 'removed',
  },
  acts: {
    confirm: {
      act: 'removal.confirmed',
      from: {
        ...ended,
        asked: { to: 'confirmed' },
        confirmed: { refused: 'One keeper has confirmed this already: the second removes the words.' },
      },
    },
    remove: {
      act: 'removal.carried-out',
      from: {
        ...ended,
        asked: { refused: 'No keeper has confirmed this yet: it takes two.' },
        confirmed: { to: 'removed' },
      },
    },
    decline: {
      act: 'removal.declined',
      from: { ...ended, asked: { to: 'declined' }, confirmed: { to: 'declined' } },
    },
    withdraw: {
      act: 'removal.withdrawn',
      from: { ...ended, asked: { to: 'withdrawn' }, confirmed: { to: 'withdrawn' } },
    },
  },
})

export const removalStateWord = (state: RemovalState): string => removalLifecycle.states[state]
