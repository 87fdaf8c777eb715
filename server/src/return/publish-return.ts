import { listReturnLines } from '@roundtable/db/queries/return-line.queries.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import { publishReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { publishingMoment } from '../lifecycle/publishing-moment.ts'
import { publishReturnNow } from './publish-rows.ts'
import { getReturn } from './sheet/get-return.ts'
import { type AtVersion, holdReturn } from './sheet/hold-return.ts'
import { sheetKey } from './sheet/sheet-key.ts'

/** The manager publishes what a lead approved; nothing in it changes any more. */
export async function publishReturn(ctx: ActorContext, input: AtVersion): Promise<ReturnSheet> {
  return ctx.database.db.transaction().execute(async (tx) => {
    const { owed } = await holdReturn(tx, ctx, { ...input, act: 'publish' })
    publishReturns.assert(ctx.actor)
    const rows = await listReturnLines(tx, sheetKey(owed))
    const seat = publishReturns.seat(ctx.actor)
    const at = await publishingMoment(tx, ctx)
    await publishReturnNow(tx, ctx, { owed, rows, at, seat })
    return getReturn(ctx, { id: input.id }, tx)
  })
}
