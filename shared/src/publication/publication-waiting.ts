import type { Wait } from '../lifecycle/waiting.ts'
import { isOwnWork } from '../rights/actor.ts'
import type { PublicationDeed } from './publication-lifecycle.ts'
import { type PublicationRecord, publicationName } from './publication-record.ts'
import { signOffPublications } from './publication-rights.ts'

export const publicationWaits: readonly Wait<PublicationRecord, PublicationDeed>[] = [
  {
    deed: 'sign-off',
    right: signOffPublications,
    only: (actor, { preparedBy }) => !isOwnWork(actor, [preparedBy]),
  },
]

export const publicationWaitsSentence = (record: PublicationRecord): string =>
  `${publicationName(record)} waits to be signed off for everybody.`
