import type { AgendaItemVersionTable, AgendaPinTable } from '@roundtable/db/tables/meeting.table.ts'
import type { ActorContext } from '../base/context.ts'

type Words = Pick<
  AgendaItemVersionTable,
  'title' | 'purpose' | 'leadAgencyId' | 'lead' | 'minutes' | 'ask' | 'restricted' | 'ground' | 'lateReason'
>
type Pins = readonly Pick<AgendaPinTable, 'kind' | 'subjectId' | 'reference' | 'view'>[]
type At = Pick<AgendaItemVersionTable, 'itemId' | 'words' | 'position'>

/** An edition of an item’s words, with what it shows in its order, as it is recorded now. */
export function agendaWords(
  { actor, now }: ActorContext,
  at: At,
  { words, pins }: { words: Words; pins: Pins },
) {
  const { partnershipId, personId } = actor
  const { itemId, words: edition } = at
  const { title, purpose, leadAgencyId, lead, minutes, ask, restricted, ground, lateReason } = words
  const recordedAt = now()
  return {
    version: {
      ...{ partnershipId, ...at, title, purpose, leadAgencyId, lead, minutes, ask, restricted, ground },
      ...{ lateReason, recordedAt, recordedBy: personId },
    },
    pins: pins.map(({ kind, subjectId, reference, view }, place) => ({
      ...{ partnershipId, itemId, words: edition, position: place + 1, kind, subjectId, reference, view },
      recordedAt,
    })),
  }
}
