import type { Tx } from '@roundtable/db/database.ts'
import { listAgendaItems, updateAgendaItem } from '@roundtable/db/queries/agenda.queries.ts'
import { listDecisions } from '@roundtable/db/queries/decision.queries.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { agendaLifecycle, isLeftOpen } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { runMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { named } from './write-agenda-item.ts'

/**
 * No item is left open when a meeting ends: what is being dealt with and has a decision is decided, everything else
 * is deferred for the reason that is given.
 */
export async function closeAgenda(
  tx: Tx,
  ctx: ActorContext,
  row: ListedMeeting,
  reason: string,
): Promise<void> {
  const { partnershipId, id: meetingId } = row
  const open = (await listAgendaItems(tx, { partnershipId, meetingId })).filter(({ state }) =>
    isLeftOpen(state),
  )
  const decided = new Set((await listDecisions(tx, { partnershipId, meetingId })).map(({ itemId }) => itemId))
  const toDecide = open.filter(({ id, state }) => state === 'taken' && decided.has(id))
  const toDefer = open.filter((item) => !toDecide.includes(item))
  if (toDefer.length > 0 && reason.trim() === '') throw leftOpen(toDefer.length)
  const seat = runMeetings.seat(ctx.actor)
  // An act of its own for those that are restricted: the sum would tell of them in the trail of others.
  for (const restricted of [0, 1]) {
    const decide = toDecide.filter((item) => item.restricted === restricted)
    const defer = toDefer.filter((item) => item.restricted === restricted)
    if (decide.length > 0) {
      await advance(tx, ctx, {
        ...{ life: agendaLifecycle, deed: 'decide', records: decide, seat },
        write: (state, item) => updateAgendaItem(tx, item, { state }),
        summary: `${decide.length} of the items of ${named(row)} were decided.`,
      })
    }
    if (defer.length > 0) {
      await advance(tx, ctx, {
        ...{ life: agendaLifecycle, deed: 'defer', records: defer, seat, reason },
        write: (state, item) => updateAgendaItem(tx, item, { state }),
        summary: `${defer.length} of the items of ${named(row)} were deferred.`,
      })
    }
  }
}

function leftOpen(count: number): DomainError {
  const items = count === 1 ? 'One item is' : `${count} items are`
  const sentence = `${items} still open: say what becomes of them, and they are deferred for that reason.`
  return new DomainError('bad-input', sentence, { fields: [{ field: 'reason', sentence }] })
}
