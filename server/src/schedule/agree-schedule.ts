import type { Tx } from '@roundtable/db/database.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  agreeSchedule as agree,
  endSchedule as end,
  listSchedules,
  type ScheduleRow,
} from '@roundtable/db/queries/return-schedule.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { seatWith } from '@roundtable/shared/rights/permissions.ts'
import { audit } from '../base/audit.ts'
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
    return { action: 'schedule.agreed', told: 'was agreed' }
  })

/** A schedule that ends gives way to the one before it, or to the usual days; it is kept. */
export const endSchedule = (ctx: ActorContext, { id }: { id: string }) =>
  settle(ctx, id, async (tx, row) => {
    const { partnershipId } = row
    await end(tx, { partnershipId, id, at: ctx.now(), by: ctx.actor.personId })
    return row.state === 'proposed'
      ? { action: 'schedule.declined', told: 'was declined' }
      : { action: 'schedule.ended', told: 'was ended' }
  })

async function settle(
  ctx: ActorContext,
  id: string,
  act: (tx: Tx, row: ScheduleRow) => Promise<{ action: string; told: string }>,
): Promise<{ id: string }> {
  const { partnershipId } = ctx.actor
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const row = (await listSchedules(tx, { partnershipId })).find((each) => each.id === id)
    if (row === undefined) throw new DomainError('not-found', 'There is no such schedule, or it has ended.')
    const { action, told } = await act(tx, row)
    const { agencyId } = row
    await moveDueDays(tx, { partnershipId, agencyId })
    await audit(tx, ctx, {
      category: 'definitions',
      action,
      subjectKind: 'agency',
      subjectId: agencyId,
      summary: `A schedule with ${row.dueDays} days, proposed or set by ${row.recordedByName}, ${told}.`,
      seat: seatWith(ctx.actor, ({ role }) => role === 'manager'),
      agencyId,
    })
    return { id }
  })
}
