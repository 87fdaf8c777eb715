import type { Services } from '../base/context.ts'

/** All that one act writes is of one moment, so that it is found again by it, however long the writing goes on. */
export function atOneMoment<C extends Pick<Services, 'now'>>(ctx: C): C {
  const at = ctx.now()
  return { ...ctx, now: () => at }
}
