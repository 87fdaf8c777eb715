import type { Tx } from '@roundtable/db/database.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  agreeSchedule as agree,
  endSchedule as end,
  listSchedules,
  type ScheduleRow,
} from '@roundtable/db/queries/return-schedule.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { endScheduleSchema } from '@roundtable/shared/return/schedule.ts'
import { problemsOfScheduleEnd } from '@roundtable/shared/return/schedule-form.ts'
import { scheduleLifecycle } from '@roundtable/shared/return/schedule-lifecycle.ts'
import { agreeSchedules } from '@roundtable/shared/return/schedule-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { moveDueDays } from './move-due-days.ts'

/** What a lead proposed holds from now on. */
export const agreeSchedule = (ctx: ActorContext, { id }: { id: string }) =>
  settle(ctx, id, () => ({
    deed: 'agree',
    how: 'was agreed',
    write: (tx, { partnershipId }) => agree(tx, { partnershipId, id, at: ctx.now(), by: ctx.actor.personId }),
  }))

/** A schedule that ends gives way to the one before it, or to the usual days; it is kept. */
export function endSchedule(ctx: ActorContext, input: z.infer<typeof endScheduleSchema>) {
  assertNoProblems(problemsOfScheduleEnd(input))
  const { id, reason } = input
  return settle(ctx, id, ({ state }) => ({
    deed: state === 'proposed' ? 'decline' : 'end',
    how: state === 'proposed' ? 'was declined' : 'was ended',
    reason,
    write: (tx, { partnershipId }) => end(tx, { partnershipId, id, at: ctx.now(), by: ctx.actor.personId }),
  }))
}

type Settling = {
  deed: 'agree' | 'decline' | 'end'
  how: string
  reason?: string
  write: (tx: Tx, row: ScheduleRow) => Promise<unknown>
}

async function settle(
  ctx: ActorContext,
  id: string,
  settling: (row: ScheduleRow) => Settling,
): Promise<{ id: string }> {
  const { partnershipId } = ctx.actor
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const row = (await listSchedules(tx, { partnershipId })).find((each) => each.id === id)
    if (row === undefined) throw new DomainError('not-found', 'There is no such schedule, or it has ended.')
    const { agencyId, state } = row
    const { deed, how, reason, write } = settling(row)
    await advance(tx, ctx, {
      life: scheduleLifecycle,
      deed,
      record: { id, state, version: state === 'proposed' ? 1 : 2 },
      write: () => write(tx, row),
      subjectId: agencyId,
      summary: `A schedule with ${row.dueDays} days, proposed or set by ${row.recordedByName}, ${how}.`,
      ...(reason === undefined ? {} : { reason, reasonInTrail: true }),
      seat: agreeSchedules.seat(ctx.actor),
      agencyId,
    })
    await moveDueDays(tx, { partnershipId, agencyId })
    return { id }
  })
}
