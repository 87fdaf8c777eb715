import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import type { RemovalDeed, RemovalState } from './removal-lifecycle.ts'
import { refusedSecond, removeWords } from './removal-rights.ts'
import { mayKeepWords, type OfPage } from './restricted-page.ts'

/** What somebody asked to have blacked out, as notices and "waiting for you" read it: never the words. */
export type RemovalRecord = LifeRecord<RemovalState> &
  OfPage & {
    askedBy: string
    askedByName: string
    firstBy: string | null
    firstByManager: boolean
  }

export const removalWaits: readonly Wait<RemovalRecord, RemovalDeed>[] = [
  { deed: 'confirm', right: removeWords, only: mayKeepWords },
  {
    deed: 'remove',
    right: removeWords,
    only: (actor, record) =>
      mayKeepWords(actor, record) && record.state === 'confirmed' && refusedSecond(actor, record) === null,
  },
]

export const removalWaitsWords = ({ askedByName, state }: RemovalRecord): WaitingWords => ({
  title: `Words to black out, asked by ${askedByName}`,
  detail:
    state === 'asked'
      ? 'It takes two keepers, and no one has looked yet.'
      : 'One keeper has confirmed it: the second blacks them out.',
  waitsFor: askedByName,
  verb: state === 'asked' ? 'Confirm or decline' : 'Look and black out',
  dueOn: null,
})

export const removalPage = (): RecordPage => '/removals'
