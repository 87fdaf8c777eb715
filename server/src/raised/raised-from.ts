import type { Tx } from '@roundtable/db/database.ts'
import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { listBoardMembers } from '@roundtable/db/queries/board.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { insertRoomEntry } from '@roundtable/db/queries/room.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { isOnAgenda } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { isGoingOn } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { mayReadItem } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { wasGoingOn } from './was-going-on.ts'

type Raised = {
  /** Null where it was not raised in a meeting. */
  itemId: string | null
  mark: 'challenge' | 'action'
  subjectId: string
  /** When it was raised, by the clock of a device that may have had no network then. */
  madeAt: string | null
  restricted?: boolean
}

const missingItem = (): DomainError =>
  new DomainError('not-found', 'There is no such item, or it is not yours to read.')

/** What is raised from an item of a meeting in session stands in its record, linked to the item. */
export async function raisedFrom(
  tx: Tx,
  { actor, now, newId }: ActorContext,
  { itemId, mark, subjectId, madeAt, restricted = false }: Raised,
): Promise<void> {
  if (itemId === null) return
  const { partnershipId } = actor
  const [item] = await listAgendaItems(tx, { partnershipId, id: itemId })
  const [meeting] = item === undefined ? [] : await listMeetings(tx, { partnershipId, id: item.meetingId })
  if (item === undefined || meeting === undefined) throw missingItem()
  const members = await listBoardMembers(tx, partnershipId)
  const memberIds = members.flatMap((each) => (each.boardId === meeting.boardId ? [each.memberId] : []))
  const { leadAgencyId } = item
  const reads = mayReadItem(actor, { restricted: item.restricted === 1, leadAgencyId }, { memberIds })
  if (!reads || !isOnAgenda(item.state)) throw missingItem()
  const isLate = madeAt !== null && meeting.state === 'ended' && (await wasGoingOn(tx, meeting, madeAt))
  if (!isGoingOn(meeting.state) && !isLate) {
    throw new DomainError('rule', 'This meeting is not in session: raise it without the item.')
  }
  if (restricted && item.restricted === 0) {
    throw new DomainError('rule', 'A restricted challenge is not raised from an item everybody reads.')
  }
  await insertRoomEntry(tx, {
    ...{ partnershipId, id: newId(), meetingId: meeting.id, kind: 'raised', itemId, mark, subjectId },
    ...{ memberId: null, name: '', text: '', remark: '', clock: '', correctsId: null },
    madeAt: madeAt !== null && madeAt < now() ? madeAt : now(),
    ...{ recordedAt: now(), recordedBy: actor.personId },
  })
}
