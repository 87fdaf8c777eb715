import { listAgendaItems, updateAgendaItem } from '@roundtable/db/queries/agenda.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfAgendaStep } from '@roundtable/shared/meeting/agenda-form.ts'
import { agendaLifecycle, isOnAgenda } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { orderAgendaSchema, stepAgendaItemSchema } from '@roundtable/shared/meeting/meeting.ts'
import { planMeetings, proposeItems } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdAgendaItem } from './hold-agenda-item.ts'
import { assertArrangeable, moveItem, named, requireArrangeable } from './write-agenda-item.ts'

type Input = z.infer<typeof stepAgendaItemSchema>

const words = {
  place: 'was put on the agenda',
  decline: 'was declined',
  defer: 'was deferred',
  withdraw: 'was withdrawn',
}
const missing = {
  decline: 'Say why: whoever proposed it reads it.',
  defer: 'Say why, and to which meeting.',
  withdraw: 'Say why: it stays in the history.',
}

/** A proposed item is placed or declined; one on the agenda is deferred or withdrawn. */
export async function stepAgendaItem(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { deed, reason } = input
  await database.db.transaction().execute(async (tx) => {
    const { item, meeting } = await holdAgendaItem(tx, ctx, input)
    const isOwn = deed === 'withdraw' && item.state === 'proposed' && item.proposedBy === actor.personId
    const right = isOwn && !planMeetings.may(actor) ? proposeItems : planMeetings
    right.assert(actor)
    assertArrangeable(meeting)
    const isLate = deed === 'place' && meeting.state !== 'draft' && item.lateReason === ''
    if (isLate) throw late()
    if (deed !== 'place') assertNoProblems(problemsOfAgendaStep(missing[deed])({ reason }))
    await advance(tx, ctx, {
      life: agendaLifecycle,
      deed,
      record: item,
      write: (state) => updateAgendaItem(tx, item, { state }),
      summary: `An item of ${named(meeting)} ${words[deed]}.`,
      seat: right.seat(actor),
      ...(reason === '' ? {} : { reason }),
    })
  })
}

const late = () =>
  new DomainError(
    'rule',
    'The agenda has gone out: open the item and say why it is urgent. Then it can be put on the agenda.',
  )

/** The items in another order, as one act; refused where somebody else moved one meanwhile. */
export async function orderAgenda(
  ctx: ActorContext,
  { meetingId, seen, wanted }: z.infer<typeof orderAgendaSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const meeting = await requireArrangeable(tx, partnershipId, meetingId)
    const all = await listAgendaItems(tx, { partnershipId, meetingId })
    const items = all.filter(({ state }) => isOnAgenda(state))
    const stands = items.map(({ id }) => id)
    if (stands.join() !== seen.join()) throw moved(items.map(({ title }) => title))
    if (wanted.toSorted().join() !== stands.toSorted().join()) {
      throw new DomainError('bad-input', 'The wanted order names other items than the agenda has.')
    }
    const places = items.map(({ position }) => position)
    const wantedAt = new Map(wanted.map((id, at) => [id, places[at] ?? 0]))
    const records = items.filter(({ id, position }) => wantedAt.get(id) !== position)
    if (records.length === 0) return
    await advance(tx, ctx, {
      life: agendaLifecycle,
      deed: 'move',
      records,
      write: async (state, item) =>
        updateAgendaItem(tx, item, {
          state,
          words: await moveItem(tx, ctx, item, wantedAt.get(item.id) ?? item.position),
        }),
      summary: `The agenda of ${named(meeting)} was put in another order.`,
      seat: planMeetings.seat(actor),
    })
  })
}

const moved = (titles: readonly string[]) =>
  new DomainError('conflict', 'Somebody else changed this agenda since you opened it: look at it again.', {
    current: { order: titles },
  })
