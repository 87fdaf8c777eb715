import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait } from '../lifecycle/waiting.ts'
import type { RemovalDeed, RemovalState } from './removal-lifecycle.ts'
import { refusedSecond, removeWords } from './removal-rights.ts'

/** What somebody asked to have blacked out, as notices and "waiting for you" read it: never the words. */
export type RemovalRecord = LifeRecord<RemovalState> & {
  askedBy: string
  askedByName: string
  firstBy: string | null
  firstByManager: boolean
}

export const removalWaits: readonly Wait<RemovalRecord, RemovalDeed>[] = [
  { deed: 'confirm', right: removeWords },
  {
    deed: 'remove',
    right: removeWords,
    only: (actor, record) => record.state === 'confirmed' && refusedSecond(actor, record) === null,
  },
]

export const removalWaitsSentence = ({ askedByName, state }: RemovalRecord): string =>
  state === 'asked'
    ? `${askedByName} asks for words to be blacked out: it takes two keepers.`
    : 'Words to be blacked out wait for the second keeper.'

export const removalPage = (): RecordPage => '/removals'
