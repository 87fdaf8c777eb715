import type { Tx } from '@roundtable/db/database.ts'
import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import {
  insertAgendaItem,
  type ListedItem,
  listAgendaItems,
  listAgendaPins,
  updateAgendaItem,
} from '@roundtable/db/queries/agenda.queries.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { type AgendaText, problemsOfAgendaItem } from '@roundtable/shared/meeting/agenda-form.ts'
import { agendaLifecycle } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { addAgendaItemSchema, reviseAgendaItemSchema } from '@roundtable/shared/meeting/meeting.ts'
import { isArrangeable } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { planMeetings, proposeItems } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { agendaWords } from './agenda-words.ts'
import { holdAgendaItem } from './hold-agenda-item.ts'
import { missingMeeting } from './hold-meeting.ts'
import { pinsOf } from './pins.ts'

type Typed = AgendaText & { leadAgencyCode: string }

/** An item goes on the agenda, where the manager adds it; from anybody else it is proposed. */
export async function addAgendaItem(
  ctx: ActorContext,
  { id, meetingId, ...typed }: z.infer<typeof addAgendaItemSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  const places = planMeetings.may(actor)
  const seat = places ? planMeetings.seat(actor) : proposeItems.seat(actor)
  if (seat === null) throw proposeItems.refusalOf(actor)
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [sent] = await listAgendaItems(tx, { partnershipId, id })
    if (sent !== undefined) return
    const meeting = await requireArrangeable(tx, partnershipId, meetingId)
    assertNoProblems(problemsOfAgendaItem(typed, { isLate: places && meeting.state !== 'draft' }))
    const beside = await listAgendaItems(tx, { partnershipId, meetingId })
    const position = Math.max(0, ...beside.map((each) => each.position)) + 1
    const state = places ? ('placed' as const) : ('proposed' as const)
    await insertAgendaItem(
      tx,
      {
        ...{ partnershipId, id, meetingId, state, version: 1, words: 1 },
        ...{ proposedAt: now(), proposedBy: personId },
      },
      await wordsOf(tx, ctx, typed, { itemId: id, words: 1, position }),
    )
    await begin(tx, ctx, {
      life: agendaLifecycle,
      name: places ? 'agenda-item.added' : 'agenda-item.proposed',
      ids: [id],
      summary: `An item was ${places ? 'put on the agenda of' : 'proposed for'} ${named(meeting)}.`,
      seat,
    })
  })
}

/** The item as it reads from now on: by whoever proposed it while it is only proposed, and by the manager. */
export async function reviseAgendaItem(
  ctx: ActorContext,
  { id, version, ...typed }: z.infer<typeof reviseAgendaItemSchema>,
): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const { item, meeting } = await holdAgendaItem(tx, ctx, { id, version, deed: 'revise' })
    const { partnershipId, meetingId } = item
    const isOwn = item.state === 'proposed' && item.proposedBy === actor.personId
    const right = isOwn && !planMeetings.may(actor) ? proposeItems : planMeetings
    right.assert(actor)
    assertArrangeable(meeting)
    const isLate = item.state === 'placed' && meeting.state !== 'draft'
    assertNoProblems(problemsOfAgendaItem(typed, { isLate }))
    const before = (await listAgendaPins(tx, { partnershipId, meetingId })).filter(
      ({ itemId }) => itemId === id,
    )
    const at = { itemId: id, words: item.words + 1, position: item.position }
    await advance(tx, ctx, {
      life: agendaLifecycle,
      deed: 'revise',
      record: item,
      write: async (state) =>
        updateAgendaItem(tx, item, { state, words: await wordsOf(tx, ctx, typed, at, before) }),
      summary: `An item of ${named(meeting)} was revised.`,
      seat: right.seat(actor),
    })
  })
}

export const named = ({ number, boardName }: Pick<ListedMeeting, 'number' | 'boardName'>): string =>
  `meeting ${number} of ${boardName}`

export async function requireArrangeable(
  tx: Tx,
  partnershipId: string,
  meetingId: string,
): Promise<ListedMeeting> {
  const [meeting] = await listMeetings(tx, { partnershipId, id: meetingId })
  if (meeting === undefined) throw missingMeeting()
  assertArrangeable(meeting)
  return meeting
}

export function assertArrangeable({ state }: Pick<ListedMeeting, 'state'>): void {
  if (!isArrangeable(state))
    throw new DomainError('rule', 'This meeting is over: its agenda stays as it was.')
}

type At = { itemId: string; words: number; position: number }

async function wordsOf(
  tx: Tx,
  ctx: ActorContext,
  typed: Typed,
  at: At,
  before?: Parameters<typeof pinsOf>[3],
) {
  const { restricted, ground, minutes, leadAgencyCode } = typed
  return agendaWords(ctx, at, {
    words: {
      ...typed,
      minutes: Number(minutes),
      leadAgencyId: await agencyOf(tx, ctx, leadAgencyCode),
      restricted: Number(restricted),
      ground: restricted ? ground : '',
    },
    pins: await pinsOf(tx, ctx.actor, typed.pins, before),
  })
}

async function agencyOf(tx: Tx, { actor, now }: ActorContext, code: string): Promise<string | null> {
  if (code === '') return null
  const agencies = await listAgencies(tx, { partnershipId: actor.partnershipId, today: localDay(now()) })
  const found = agencies.find((each) => each.code === code && each.administers === 0)
  if (found !== undefined) return found.id
  const sentence = 'There is no such agency in the partnership.'
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'leadAgencyCode', sentence }] })
}

/** The same words at another place of the agenda. */
export async function moveItem(tx: Tx, ctx: ActorContext, item: ListedItem, position: number) {
  const { partnershipId, id: itemId, meetingId, words } = item
  const pins = (await listAgendaPins(tx, { partnershipId, meetingId })).filter((pin) => pin.itemId === itemId)
  return agendaWords(ctx, { itemId, words: words + 1, position }, { words: item, pins })
}
