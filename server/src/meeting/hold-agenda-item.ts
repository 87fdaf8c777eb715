import type { Tx } from '@roundtable/db/database.ts'
import { type ListedItem, listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type AgendaDeed,
  agendaLifecycle,
  agendaStateWord,
} from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'
import { boardMembersOf, mayKnowOfItem } from './items-known.ts'

export const missingItem = (): DomainError =>
  new DomainError('not-found', 'There is no such item, or it is not yours to read.')

type Ref = { id: string; version: number; deed: AgendaDeed }

/** An item the person may know of, as they saw it, and the meeting it belongs to. */
export async function holdAgendaItem(
  tx: Tx,
  { actor }: ActorContext,
  { id, version, deed }: Ref,
): Promise<{ item: ListedItem; meeting: ListedMeeting }> {
  const { partnershipId } = actor
  await lockPartnership(tx, partnershipId)
  const [found] = await listAgendaItems(tx, { partnershipId, id })
  if (found === undefined) throw missingItem()
  const [meeting] = await listMeetings(tx, { partnershipId, id: found.meetingId })
  if (meeting === undefined) throw missingItem()
  const memberIds = await boardMembersOf(tx, meeting)
  const { row: item } = hold({
    life: agendaLifecycle,
    deed,
    row: mayKnowOfItem(actor, found, { memberIds }) ? found : undefined,
    version,
    missing: missingItem,
    changed: 'Somebody else changed this item since you opened it: look at it as it stands now.',
    current: ({ state, title, purpose, lead, minutes, ask }) => ({
      ...{ state: agendaStateWord(state), title, purpose, lead, minutes, ask },
    }),
  })
  return { item, meeting }
}
