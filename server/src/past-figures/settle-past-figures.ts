import { type PastFiguresRow, updatePastFigures } from '@roundtable/db/queries/past-figures.queries.ts'
import { problemsOfPastReason } from '@roundtable/shared/past-figures/past-figures-form.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { pastFiguresName } from '@roundtable/shared/past-figures/past-figures-record.ts'
import { approveReturns, enterReturns } from '@roundtable/shared/return/return-rights.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdPastFigures } from './hold-past-figures.ts'

type Settling = {
  id: string
  version: number
  deed: 'decline' | 'take-back'
  how: string
  reason?: string
  seatOf: (row: PastFiguresRow) => Seat | null
}

/** Nothing of it was published, and nothing will be. */
async function settle(ctx: ActorContext, settling: Settling): Promise<{ id: string }> {
  const { id, version, deed, how, reason, seatOf } = settling
  const { personId, partnershipId } = ctx.actor
  const at = ctx.now()
  await ctx.database.db.transaction().execute(async (tx) => {
    const row = await holdPastFigures(tx, ctx, { id, version, deed })
    const seat = seatOf(row)
    await advance(tx, ctx, {
      life: pastFiguresLifecycle,
      deed,
      record: row,
      write: (state) =>
        updatePastFigures(tx, { partnershipId, id }, { state, decidedBy: personId, decidedAt: at }),
      summary: `${pastFiguresName(row)} were ${how}.`,
      seat,
      agencyId: row.agencyId,
      ...(reason === undefined ? {} : { reason }),
    })
  })
  return { id }
}

type Refused = { id: string; version: number; reason: string }

export function declinePastFigures(ctx: ActorContext, input: Refused): Promise<{ id: string }> {
  assertNoProblems(problemsOfPastReason(input))
  const seatOf = ({ agencyId }: PastFiguresRow) => {
    approveReturns.assert(ctx.actor, agencyId)
    return approveReturns.seat(ctx.actor, agencyId)
  }
  return settle(ctx, { ...input, deed: 'decline', how: 'declined', seatOf })
}

/** Who handed them in takes them back while nobody has decided. */
export function withdrawPastFigures(ctx: ActorContext, input: { id: string; version: number }) {
  const seatOf = ({ agencyId, handedInBy }: PastFiguresRow) => {
    if (handedInBy !== ctx.actor.personId) {
      throw enterReturns.refusal('Only who handed these past figures in takes them back.')
    }
    return enterReturns.seat(ctx.actor, agencyId)
  }
  return settle(ctx, { ...input, deed: 'take-back', how: 'taken back', seatOf })
}
