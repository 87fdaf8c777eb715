import type { Db, Tx } from '@roundtable/db/database.ts'
import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { type ListedMinutes, listMinutes } from '@roundtable/db/queries/minutes.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { mayReadItem } from '@roundtable/shared/meeting/meeting-rights.ts'
import { challengeSentence } from '@roundtable/shared/minutes/minutes-draft.ts'
import {
  type MinutesDeed,
  minutesLifecycle,
  minutesStateWord,
} from '@roundtable/shared/minutes/minutes-lifecycle.ts'
import { mayReadMinutes } from '@roundtable/shared/minutes/minutes-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'
import { boardMembersOf } from '../meeting/items-known.ts'
import { unknownRaised } from '../raised/unknown-raised.ts'

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

type Said = { itemId: string | null; line: string }
export type MinutedFor = (said: Said) => boolean

/**
 * Parts about a restricted item are only in the minutes of who reads the item, that a restricted challenge was raised
 * only in those of who may know of it.
 */
export async function minutedFor(
  db: Db,
  { actor }: ActorContext,
  { meeting, board }: Pick<Held, 'meeting' | 'board'>,
): Promise<MinutedFor> {
  const { partnershipId, id: meetingId } = meeting
  const items = await listAgendaItems(db, { partnershipId, meetingId })
  const unknown = new Set((await unknownRaised(db, actor, meeting)).map(challengeSentence))
  return ({ itemId, line }) => {
    if (unknown.has(line)) return false
    const item = items.find(({ id }) => id === itemId)
    if (itemId === null) return true
    return (
      item !== undefined &&
      mayReadItem(actor, { restricted: item.restricted === 1, leadAgencyId: item.leadAgencyId }, board)
    )
  }
}

/** A sentence of the minutes that the person may read. */
export async function assertReads(
  tx: Tx,
  ctx: ActorContext,
  held: Pick<Held, 'meeting' | 'board'>,
  said: Said,
): Promise<void> {
  const isFor = await minutedFor(tx, ctx, held)
  if (!isFor(said)) throw missingMinutes()
}
