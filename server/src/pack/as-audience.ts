import { type PackAudience, readsAs } from '@roundtable/shared/pack/pack-rights.ts'
import { previewRole } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'

/** The same request as somebody of an audience would read: no person’s own agency, drafts or acts are in it. */
export function asAudience(ctx: ActorContext, audience: PackAudience): ActorContext {
  const { actor } = ctx
  const [seat] = actor.seats
  if (seat === undefined) return ctx
  const role = previewRole(readsAs[audience])
  const { shares: _, mustEnrol: __, ...own } = seat
  return {
    ...ctx,
    actor: {
      ...actor,
      personId: '',
      readOnly: true,
      openedSeatsOf: [],
      seats: [
        { ...own, memberId: '', agencyId: '', role, deputyFor: null, grantedGoalIds: null, confirmed: true },
      ],
    },
  }
}
