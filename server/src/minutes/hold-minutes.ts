import type { Db, Tx } from '@roundtable/db/database.ts'
import { type ListedItem, listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { type ListedMinutes, listMinutes } from '@roundtable/db/queries/minutes.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { mayReadItem } from '@roundtable/shared/meeting/meeting-rights.ts'
import {
  type MinutesDeed,
  minutesLifecycle,
  minutesStateWord,
} from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import { mayReadMinutes } from '@roundtable/shared/minutes/minutes-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'
import { boardMembersOf } from '../meeting/items-known.ts'

export const missingMinutes = (): DomainError =>
  new DomainError('not-found', 'There are no minutes of this meeting yet, or they are not yours to read.')

export type Held = { minutes: ListedMinutes; meeting: ListedMeeting; board: { memberIds: string[] } }

/** Minutes the person may read, with the meeting they are of. */
export async function findMinutes(
  db: Db,
  { actor }: ActorContext,
  named: { id: string } | { meetingId: string },
): Promise<Held> {
  const { partnershipId } = actor
  const [minutes] = await listMinutes(db, { partnershipId, ...named })
  const [meeting] =
    minutes === undefined ? [] : await listMeetings(db, { partnershipId, id: minutes.meetingId })
  if (minutes === undefined || meeting === undefined) throw missingMinutes()
  const board = { memberIds: await boardMembersOf(db, meeting) }
  if (!mayReadMinutes(actor, minutes.state, board)) throw missingMinutes()
  return { minutes, meeting, board }
}

type Ref = { id: string; version?: number; deed: MinutesDeed }

/** Minutes as the person saw them, open to the deed. */
export async function holdMinutes(tx: Tx, ctx: ActorContext, { id, version, deed }: Ref): Promise<Held> {
  await lockPartnership(tx, ctx.actor.partnershipId)
  const held = await findMinutes(tx, ctx, { id })
  hold({
    ...{ life: minutesLifecycle, deed, row: held.minutes, version, missing: missingMinutes },
    changed: 'Somebody else changed these minutes since you opened them: look at them as they stand now.',
    current: ({ state }) => ({ state: minutesStateWord(state) }),
  })
  return held
}

/** Parts about a restricted item are only in the minutes of who reads the item. */
export const isMinutedFor =
  (actor: Actor, board: { memberIds: readonly string[] }, items: readonly ListedItem[]) =>
  (itemId: string | null): boolean => {
    const item = items.find(({ id }) => id === itemId)
    if (itemId === null) return true
    return (
      item !== undefined &&
      mayReadItem(actor, { restricted: item.restricted === 1, leadAgencyId: item.leadAgencyId }, board)
    )
  }

/** The item a sentence belongs to, where the person may read it. */
export async function assertReadsItem(
  tx: Tx,
  { actor }: ActorContext,
  { meeting, board }: Pick<Held, 'meeting' | 'board'>,
  itemId: string | null,
): Promise<void> {
  const { partnershipId, id: meetingId } = meeting
  const items = await listAgendaItems(tx, { partnershipId, meetingId })
  if (!isMinutedFor(actor, board, items)(itemId)) throw missingMinutes()
}
