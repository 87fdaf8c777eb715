import { type DueRow, listReadingsDue } from '@roundtable/db/queries/stored-reading.queries.ts'
import type { ActorContext } from '../base/context.ts'
import { withDependants } from '../continuation/dependants.ts'

/** The indicators that read otherwise by what these marks tell. */
export const dependantsOf = (ctx: ActorContext, marks: readonly DueRow[]): Promise<Set<string>> =>
  withDependants(
    ctx,
    marks.map(({ indicatorId }) => indicatorId),
  )

/** Indicators whose stored readings do not count; asked before the readings, so that none is taken that was old by then. */
export const readDue = async (ctx: ActorContext): Promise<Set<string>> =>
  dependantsOf(ctx, await listReadingsDue(ctx.database.reader, ctx.actor.partnershipId))
