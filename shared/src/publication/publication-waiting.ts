import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
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

export const publicationWaitsWords = (record: PublicationRecord): WaitingWords => ({
  title: publicationName(record),
  detail: 'Prepared: everybody can read it once it is signed off.',
  waitsFor: null,
  verb: 'Sign off or decline',
  dueOn: null,
})
