import type { Tx } from '@roundtable/db/database.ts'
import { type ListedItem, updateAgendaItem } from '@roundtable/db/queries/agenda.queries.ts'
import { listDecisions } from '@roundtable/db/queries/decision.queries.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { type AgendaDeed, agendaLifecycle } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { recordMeetings } from '@roundtable/shared/room/room-rights.ts'
import type { ItemOutcome } from '@roundtable/shared/room/room-words.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { named } from '../meeting/write-agenda-item.ts'

const words: Readonly<Partial<Record<AgendaDeed, string>>> = {
  take: 'was taken',
  decide: 'was decided',
  note: 'was noted',
  defer: 'was deferred',
  withdraw: 'was withdrawn',
}

type Moved = { item: ListedItem; meeting: ListedMeeting; deed: AgendaDeed; reason?: string }

/** A step of an item in the room; answers the item as it stands then. */
export async function moveItemInRoom(
  tx: Tx,
  ctx: ActorContext,
  { item, meeting, deed, reason = '' }: Moved,
): Promise<ListedItem> {
  const state = await advance(tx, ctx, {
    life: agendaLifecycle,
    deed,
    record: item,
    write: (to) => updateAgendaItem(tx, item, { state: to }),
    summary: `An item of ${named(meeting)} ${words[deed] ?? 'changed'}.`,
    seat: recordMeetings.seat(ctx.actor),
    ...(reason === '' ? {} : { reason }),
  })
  return { ...item, state, version: item.version + 1 }
}

/** What was entered for an item takes it, where nobody has said so yet. */
export async function openItem(
  tx: Tx,
  ctx: ActorContext,
  { item, meeting }: { item: ListedItem; meeting: ListedMeeting },
): Promise<ListedItem> {
  return item.state === 'placed' ? moveItemInRoom(tx, ctx, { item, meeting, deed: 'take' }) : item
}

/** Closed with a decision it is decided, without one it is noted. */
export async function deedOf(
  tx: Tx,
  { partnershipId, id, meetingId }: ListedItem,
  outcome: ItemOutcome,
): Promise<AgendaDeed> {
  if (outcome !== 'close') return outcome
  const decisions = await listDecisions(tx, { partnershipId, meetingId })
  return decisions.some(({ itemId }) => itemId === id) ? 'decide' : 'note'
}
