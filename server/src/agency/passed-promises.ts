import type { Tx } from '@roundtable/db/database.ts'
import { updateActionsWords } from '@roundtable/db/queries/action.queries.ts'
import { endPledge, insertPledge } from '@roundtable/db/queries/pledge.queries.ts'
import { copyPledgeMeasures } from '@roundtable/db/queries/pledge-measure.queries.ts'
import { endSchedule, insertSchedules } from '@roundtable/db/queries/return-schedule.queries.ts'
import type { ActionTable } from '@roundtable/db/tables/action.table.ts'
import type { PledgeTable } from '@roundtable/db/tables/pledge.table.ts'
import type { ReturnScheduleTable } from '@roundtable/db/tables/return.table.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { pledgeLifecycle } from '@roundtable/shared/goal/pledge-lifecycle.ts'
import { scheduleLifecycle } from '@roundtable/shared/return/schedule-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { beginningOf, type Move, moveOf } from '../lifecycle/move.ts'

type To = { name: ActName; agencyId: string }

export const endingPledge = (tx: Tx, ctx: ActorContext, pledge: PledgeTable): Move =>
  moveOf({
    life: pledgeLifecycle,
    deed: 'end',
    record: pledge,
    write: () => endPledge(tx, pledge, ctx.now()),
  })

const deedTo = { signed: 'sign', declined: 'decline' } as const

/** A pledge with the same words, of another agency: signed (for the first), declined or waiting, as it was. */
export function givenPledge(
  tx: Tx,
  ctx: ActorContext,
  pledge: PledgeTable,
  { name, agencyId, as }: To & { as: 'worded' | 'signed' | 'declined' },
): Move[] {
  const next = {
    ...pledge,
    ...{ id: ctx.newId(), agencyId, recordedAt: ctx.now() },
    signedForId: signedFor(pledge, agencyId),
    state: as,
    version: as === 'worded' ? 1 : 2,
  }
  const begins = beginningOf(pledgeLifecycle, {
    ...{ name, ids: [next.id] },
    write: () => passPledge(tx, pledge.id, next),
  })
  if (as === 'worded') return [begins]
  const record = { id: next.id, state: 'worded' as const, version: 1 }
  return [begins, moveOf({ life: pledgeLifecycle, deed: deedTo[as], record, write: async () => undefined })]
}

/** Whoever signed it did so for the agency whose it was then. */
const signedFor = (pledge: PledgeTable, agencyId: string): string | null =>
  pledge.signedForId ?? (pledge.signedAt === null || pledge.agencyId === agencyId ? null : pledge.agencyId)

async function passPledge(tx: Tx, from: string, next: PledgeTable): Promise<void> {
  await insertPledge(tx, next)
  await copyPledgeMeasures(tx, { partnershipId: next.partnershipId, from, to: next.id })
}

export const endingSchedule = (
  tx: Tx,
  ctx: ActorContext,
  { partnershipId, id, state }: Pick<ReturnScheduleTable, 'partnershipId' | 'id' | 'state'>,
): Move =>
  moveOf({
    life: scheduleLifecycle,
    deed: 'end',
    record: { id, state, version: 1 },
    write: () => endSchedule(tx, { partnershipId, id, at: ctx.now(), by: ctx.actor.personId }),
  })

/** The same due days, of another agency. */
export function givenSchedule(
  tx: Tx,
  ctx: ActorContext,
  schedule: ReturnScheduleTable,
  { name, agencyId }: To,
): Move {
  const [recordedAt, recordedBy] = [ctx.now(), ctx.actor.personId]
  const next = { ...schedule, id: ctx.newId(), agencyId, recordedAt, recordedBy }
  return beginningOf(scheduleLifecycle, { name, ids: [next.id], write: () => insertSchedules(tx, [next]) })
}

/** What an agency had to do, another has to do from now on, by the same day and role. */
export const givingActions = (
  tx: Tx,
  ctx: ActorContext,
  { actions, agencyId }: { actions: readonly ActionTable[]; agencyId: string },
): Move =>
  moveOf({
    life: actionLifecycle,
    deed: 'change',
    records: actions,
    writeAll: (moved) =>
      updateActionsWords(
        tx,
        moved.map(({ record, to }) => ({ before: record, set: { state: to, agencyId } })),
        { at: ctx.now(), by: ctx.actor.personId },
      ),
  })
