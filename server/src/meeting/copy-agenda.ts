import type { Tx } from '@roundtable/db/database.ts'
import { insertAgendaItem, listAgendaItems, listAgendaPins } from '@roundtable/db/queries/agenda.queries.ts'
import { agendaLifecycle, isOnAgenda } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { planMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { agendaWords } from './agenda-words.ts'

/** The items of another meeting’s agenda, as they stood there; nothing restricted, and no reason why one was late. */
export async function copyAgenda(
  tx: Tx,
  ctx: ActorContext,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const pins = await listAgendaPins(tx, { partnershipId, meetingId: from })
  const items = (await listAgendaItems(tx, { partnershipId, meetingId: from })).filter(
    ({ state, restricted }) => isOnAgenda(state) && restricted === 0,
  )
  const ids: string[] = []
  for (const [at, item] of items.entries()) {
    const id = ctx.newId()
    ids.push(id)
    await insertAgendaItem(
      tx,
      {
        ...{ partnershipId, id, meetingId: to, state: 'placed', version: 1, words: 1 },
        ...{ proposedAt: ctx.now(), proposedBy: personId },
      },
      agendaWords(
        ctx,
        { itemId: id, words: 1, position: at + 1 },
        { words: { ...item, lateReason: '' }, pins: pins.filter(({ itemId }) => itemId === item.id) },
      ),
    )
  }
  if (ids.length === 0) return
  await begin(tx, ctx, {
    life: agendaLifecycle,
    name: 'agenda-item.added',
    ids,
    summary: `${ids.length} ${ids.length === 1 ? 'item was' : 'items were'} taken over from the agenda of another meeting.`,
    seat: planMeetings.seat(ctx.actor),
  })
}
