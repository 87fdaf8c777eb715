import type { Tx } from '@roundtable/db/database.ts'
import { type ListedItem, listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'
import { missingItem } from '../meeting/hold-agenda-item.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { boardMembersOf, mayKnowOfItem } from '../meeting/items-known.ts'
import { wasGoingOn } from '../raised/was-going-on.ts'

type SessionParams = { meetingId: string; madeAt: string; corrects: boolean }

/**
 * A meeting that is recorded, in a partnership that is locked: one in session; what was entered before it stopped and
 * arrives later; and corrections until its minutes are approved.
 */
export async function requireSession(
  tx: Tx,
  { actor }: ActorContext,
  { meetingId, madeAt, corrects }: SessionParams,
): Promise<ListedMeeting> {
  const { partnershipId } = actor
  const [meeting] = await listMeetings(tx, { partnershipId, id: meetingId })
  if (meeting === undefined) throw missingMeeting()
  const { state } = meeting
  if (state === 'in-session') return meeting
  if (state === 'minuted') {
    throw new DomainError('rule', 'The minutes of this meeting are approved: correct them there.')
  }
  if (state !== 'adjourned' && state !== 'ended') {
    throw new DomainError('rule', 'This meeting is not in session: start it first.')
  }
  if (corrects) return meeting
  if (await wasGoingOn(tx, meeting, madeAt)) return meeting
  throw new DomainError(
    'rule',
    state === 'ended'
      ? 'This meeting has ended: what was recorded can be corrected, nothing is added.'
      : 'This meeting is adjourned: resume it first.',
  )
}

/** An item of the meeting that the person may know of. */
export async function requireItem(
  tx: Tx,
  { actor }: ActorContext,
  { meeting, itemId }: { meeting: ListedMeeting; itemId: string },
): Promise<ListedItem> {
  const { partnershipId } = actor
  const [item] = await listAgendaItems(tx, { partnershipId, id: itemId })
  const memberIds = await boardMembersOf(tx, meeting)
  if (item === undefined || item.meetingId !== meeting.id || !mayKnowOfItem(actor, item, { memberIds })) {
    throw missingItem()
  }
  return item
}
