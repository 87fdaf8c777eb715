import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { stepYoungPersonSchema } from '@roundtable/shared/group/group.ts'
import { keepGroups } from '@roundtable/shared/group/group-rights.ts'
import { problemsOfEnding, problemsOfRestoring } from '@roundtable/shared/member/seat-form.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { leaveThings } from '../handover/leave-things.ts'
import { endHeldSeat } from '../member/end-member.ts'
import { holdSeat } from '../member/hold-member.ts'
import { restoreHeldSeat } from '../member/restore-member.ts'
import { requireYoungPerson } from './hold-group.ts'

type Step = z.infer<typeof stepYoungPersonSchema>

/** A young person leaves the group before their last day: they are signed out at their next request. */
export async function endYoungPerson(ctx: ActorContext, input: Step): Promise<void> {
  const { memberId, version, reason } = input
  assertNoProblems(problemsOfEnding(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { member } = await requireYoungPerson(tx, ctx, memberId)
    const held = holdSeat(member, { version, deed: 'end' })
    const seat = keepGroups.seat(ctx.actor)
    await leaveThings(tx, ctx, member, seat)
    await endHeldSeat(tx, ctx, held, { successorId: null, successor: null, reason, seat })
  })
}

/** A seat that was ended by mistake comes back; its last day stays as it was. */
export async function restoreYoungPerson(ctx: ActorContext, input: Step): Promise<void> {
  const { memberId, version, reason } = input
  assertNoProblems(problemsOfRestoring(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { member } = await requireYoungPerson(tx, ctx, memberId)
    const held = holdSeat(member, { version, deed: 'restore' })
    const { untilDay } = held
    if (untilDay !== null && untilDay < localDay(ctx.now())) {
      throw new DomainError('rule', `Its last day, ${formatDay(untilDay)}, has passed: add them anew.`)
    }
    await restoreHeldSeat(tx, ctx, held, { reason, seat: keepGroups.seat(ctx.actor) })
  })
}
