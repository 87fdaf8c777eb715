import type { Tx } from '@roundtable/db/database.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  agreeSchedule as agree,
  endSchedule as end,
  listSchedules,
  type ScheduleRow,
} from '@roundtable/db/queries/return-schedule.queries.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { agreeSchedules } from '@roundtable/shared/return/schedule-rights.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { moveDueDays } from './move-due-days.ts'

/** What a lead proposed holds from now on. */
export const agreeSchedule = (ctx: ActorContext, { id }: { id: string }) =>
  settle(ctx, id, async (tx, row) => {
    const at = ctx.now()
    const { partnershipId } = row
    if (!(await agree(tx, { partnershipId, id, at, by: ctx.actor.personId }))) {
      throw new DomainError('rule', 'This schedule holds already.')
    }
    return { name: 'schedule.agreed', how: 'was agreed' }
  })

/** A schedule that ends gives way to the one before it, or to the usual days; it is kept. */
export const endSchedule = (ctx: ActorContext, { id }: { id: string }) =>
  settle(ctx, id, async (tx, row) => {
    const { partnershipId } = row
    await end(tx, { partnershipId, id, at: ctx.now(), by: ctx.actor.personId })
    return row.state === 'proposed'
      ? { name: 'schedule.declined', how: 'was declined' }
      : { name: 'schedule.ended', how: 'was ended' }
  })

async function settle(
  ctx: ActorContext,
  id: string,
  step: (tx: Tx, row: ScheduleRow) => Promise<{ name: ActName; how: string }>,
): Promise<{ id: string }> {
  const { partnershipId } = ctx.actor
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const row = (await listSchedules(tx, { partnershipId })).find((each) => each.id === id)
    if (row === undefined) throw new DomainError('not-found', 'There is no such schedule, or it has ended.')
    const { name, how } = await step(tx, row)
    const { agencyId } = row
    await moveDueDays(tx, { partnershipId, agencyId })
    await act(tx, ctx, {
      act: name,
      subjectId: agencyId,
      summary: `A schedule with ${row.dueDays} days, proposed or set by ${row.recordedByName}, ${how}.`,
      seat: agreeSchedules.seat(ctx.actor),
      agencyId,
    })
    return { id }
  })
}
