import type { Db } from '@roundtable/db/database.ts'
import { listAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { listPacks } from '@roundtable/db/queries/pack.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  findPresenting,
  type ListedPresenting,
  updatePresenting,
  upsertPresenting,
} from '@roundtable/db/queries/presenting.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { isNumbered } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import { mayReadItem } from '@roundtable/shared/meeting/meeting-rights.ts'
import { agendaScreens } from '@roundtable/shared/pack/frames.ts'
import { isSamePlace } from '@roundtable/shared/presenting/place.ts'
import {
  type endPresentingSchema,
  leaseSeconds,
  type movePresentingSchema,
  type Place,
  presentingHours,
  type startPresentingSchema,
} from '@roundtable/shared/presenting/presenting.ts'
import { presentPacks } from '@roundtable/shared/presenting/presenting-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { missingMeeting } from '../meeting/hold-meeting.ts'
import { boardMembersOf, mayKnowOfMeeting } from '../meeting/items-known.ts'
import { notifyFollowers } from './hub.ts'
import { isLeased } from './seen-by.ts'

/** Held until no moment: who ended it is not made its presenter again by a sign of life that comes late. */
const ended = ''

/** Until when the presenter is believed to be there: a minute, and never long after they turned a page. */
function leaseFrom(now: string, movedAt = now): string {
  const minute = Date.parse(now) + leaseSeconds * 1000
  return new Date(Math.min(minute, Date.parse(movedAt) + presentingHours * 3_600_000)).toISOString()
}

/** One presents at a time: what another holds is taken over by whoever saw that they do, and the trail tells it. */
export async function startPresenting(
  ctx: ActorContext,
  { number, turn, room, place }: z.infer<typeof startPresentingSchema>,
): Promise<{ turn: number }> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  presentPacks.assert(actor)
  const taken = await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const meeting = await requireMeeting(tx, ctx, number)
    const packs = await listPacks(tx, { partnershipId, meetingId: meeting.id })
    if (packs.length === 0) throw new DomainError('rule', 'No pack of this meeting was frozen yet.')
    const before = await findPresenting(tx, { partnershipId, meetingId: meeting.id })
    const isHeld = isLeased(before, now())
    const isOwn = isHeld && before?.presentedBy === personId
    if (isHeld && !isOwn && before?.turn !== turn) throw presentedBy(before)
    const next = isOwn ? (before?.turn ?? 0) : (before?.turn ?? 0) + 1
    await upsertPresenting(tx, {
      ...{ partnershipId, meetingId: meeting.id, turn: next, version: (before?.version ?? 0) + 1 },
      ...{ presentedBy: personId, heldUntil: leaseFrom(now()), room, movedAt: now() },
      ...openOf(before),
      ...(await placeColumns(tx, ctx, { meeting, place })),
    })
    if (!isOwn) {
      const words = isHeld ? 'taken over' : 'begun'
      await act(tx, ctx, {
        act: isHeld ? 'presenting.taken-over' : 'presenting.begun',
        subjectId: meeting.id,
        summary: `Presenting the pack of meeting ${number} of ${meeting.boardName} on ${formatDay(meeting.day)} was ${words}.`,
        seat: presentPacks.seat(actor),
      })
    }
    return next
  })
  notifyFollowers(database)
  return { turn: taken }
}

/** Where the presenter stands now; said again, it is the sign of life without which nobody presents any more. */
export async function movePresenting(
  ctx: ActorContext,
  { number, place }: z.infer<typeof movePresentingSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { db } = database
  const { partnershipId, personId } = actor
  presentPacks.assert(actor)
  const meeting = await requireMeeting(db, ctx, number)
  const row = await findPresenting(db, { partnershipId, meetingId: meeting.id })
  if (row === undefined || row.heldUntil === ended) throw presentedBy(undefined)
  if (row.presentedBy !== personId) throw presentedBy(row)
  const held = { partnershipId, meetingId: meeting.id, presentedBy: personId, turn: row.turn }
  const isStill = isSamePlace(row, place)
  const heldUntil = leaseFrom(now(), isStill ? row.movedAt : now())
  if (heldUntil <= now()) {
    throw new DomainError(
      'conflict',
      `No page was turned for ${presentingHours} hours, so you do not present any more: begin again.`,
      { current: { presenter: row.presenterName, turn: row.turn } },
    )
  }
  const isHeld = await updatePresenting(
    db,
    { ...held, unless: ended },
    {
      heldUntil,
      ...(isStill
        ? {}
        : { version: row.version + 1, movedAt: now(), ...(await placeColumns(db, ctx, { meeting, place })) }),
    },
  )
  if (!isHeld) throw presentedBy(await findPresenting(db, held))
  notifyFollowers(database)
}

/** The place stays: whoever comes later sees where it was. */
export async function endPresenting(
  ctx: ActorContext,
  { number }: z.infer<typeof endPresentingSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  presentPacks.assert(actor)
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const meeting = await requireMeeting(tx, ctx, number)
    const row = await findPresenting(tx, { partnershipId, meetingId: meeting.id })
    if (row === undefined || row.presentedBy !== personId) throw presentedBy(row)
    if (!isLeased(row, now())) return
    const held = { partnershipId, meetingId: meeting.id, presentedBy: personId, turn: row.turn }
    await updatePresenting(tx, { ...held, unless: null }, { heldUntil: ended, version: row.version + 1 })
    await act(tx, ctx, {
      act: 'presenting.ended',
      subjectId: meeting.id,
      summary: `Presenting the pack of meeting ${number} of ${meeting.boardName} on ${formatDay(meeting.day)} ended.`,
      seat: presentPacks.seat(actor),
    })
  })
  notifyFollowers(database)
}

async function requireMeeting(db: Db, { actor }: ActorContext, number: number): Promise<ListedMeeting> {
  const [meeting] = await listMeetings(db, { partnershipId: actor.partnershipId, number })
  if (meeting === undefined || !mayKnowOfMeeting(actor, meeting.state)) throw missingMeeting()
  return meeting
}

function presentedBy(row: ListedPresenting | undefined): DomainError {
  if (row === undefined) return new DomainError('conflict', 'You do not present this pack now.')
  const { presenterName, turn } = row
  return new DomainError('conflict', `${presenterName} presents this pack now.`, {
    current: { presenter: presenterName, turn },
  })
}

const atAgenda = {
  openItemId: null,
  openKind: null,
  openReference: '',
  openSide: 'main',
  openPart: 1,
} as const
const openOf = (row: ListedPresenting | undefined) =>
  row === undefined
    ? atAgenda
    : {
        ...{ openItemId: row.openItemId, openKind: row.openKind },
        ...{ openReference: row.openReference, openSide: row.openSide, openPart: row.openPart },
      }

type Moving = { meeting: ListedMeeting; place: Place }

/** The place, and where it may be told to everybody, that too. */
async function placeColumns(db: Db, { actor }: ActorContext, { meeting, place }: Moving) {
  const { itemId, kind, reference, side, part } = place
  const told = {
    ...{ openItemId: itemId, openKind: kind, openReference: reference },
    ...{ openSide: side, openPart: part },
  }
  const { partnershipId, id: meetingId } = meeting
  if (itemId === null) {
    // Of a longer agenda than theirs others do not learn.
    const items = await listAgendaItems(db, { partnershipId, meetingId })
    const open = items.filter((each) => each.restricted === 0 && isNumbered(each)).length
    return { ...place, ...told, openPart: Math.min(part, agendaScreens(open)) }
  }
  const [item] = await listAgendaItems(db, { partnershipId, id: itemId })
  const restricted = item?.restricted === 1
  const board = { memberIds: await boardMembersOf(db, meeting) }
  if (
    item === undefined ||
    item.meetingId !== meetingId ||
    !mayReadItem(actor, { restricted, leadAgencyId: item.leadAgencyId }, board)
  )
    throw new DomainError('not-found', 'There is no such item on the agenda of this meeting.')
  return restricted ? place : { ...place, ...told }
}
