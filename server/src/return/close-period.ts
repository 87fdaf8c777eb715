import type { Tx } from '@roundtable/db/database.ts'
import { listReturnsOfPeriod, type ReturnRow, updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { listReturnLines } from '@roundtable/db/queries/return-line.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type Frequency, periodLabel } from '@roundtable/shared/base/period.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { publishReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { publishingMoment } from '../lifecycle/publishing-moment.ts'
import { publishReturnNow, publishRows } from './publish-rows.ts'
import { holdReturn } from './sheet/hold-return.ts'
import { isApproved } from './sheet/return-line.ts'
import { sheetKey } from './sheet/sheet-key.ts'

type PeriodParams = { frequency: Frequency; periodStart: string }

/** Publishes every approved return of the period at once. */
export async function publishPeriod(ctx: ActorContext, asked: PeriodParams) {
  return ctx.database.db.transaction().execute(async (tx) => {
    const ready = (await returnsOf(tx, ctx, asked)).filter(({ state }) =>
      isOpenTo(returnLifecycle, 'publish', state),
    )
    if (ready.length === 0) {
      throw new DomainError('rule', `No return for ${labelOf(asked)} is approved and waits to be published.`)
    }
    for (const owed of ready) await publishOne(tx, ctx, owed.id)
    return { periodLabel: labelOf(asked), published: ready.map(({ agencyName }) => agencyName), closed: [] }
  })
}

/** Publishes what is approved and closes the rest: nothing can be entered until a return is reopened. */
export async function closePeriod(ctx: ActorContext, asked: PeriodParams) {
  return ctx.database.db.transaction().execute(async (tx) => {
    const all = await returnsOf(tx, ctx, asked)
    const ready = all.filter(({ state }) => isOpenTo(returnLifecycle, 'publish', state))
    const open = all.filter(({ state }) => isOpenTo(returnLifecycle, 'close', state))
    if (ready.length + open.length === 0) {
      throw new DomainError('rule', `${labelOf(asked)} is closed already for every agency.`)
    }
    for (const owed of ready) await publishOne(tx, ctx, owed.id)
    for (const owed of open) await closeOne(tx, ctx, owed.id)
    const names = (some: readonly ReturnRow[]) => some.map(({ agencyName }) => agencyName)
    return { periodLabel: labelOf(asked), published: names(ready), closed: names(open) }
  })
}

const labelOf = ({ frequency, periodStart }: PeriodParams): string => periodLabel(frequency, periodStart)

async function returnsOf(tx: Tx, { actor }: ActorContext, asked: PeriodParams): Promise<ReturnRow[]> {
  const rows = await listReturnsOfPeriod(tx, { partnershipId: actor.partnershipId, ...asked })
  if (rows.length === 0) throw new DomainError('not-found', 'There is no return for this period.')
  return rows
}

const managerSeat = ({ actor }: ActorContext) => publishReturns.seat(actor)

async function publishOne(tx: Tx, ctx: ActorContext, id: string) {
  const { owed } = await holdReturn(tx, ctx, { id, act: 'publish' })
  const at = await publishingMoment(tx, ctx)
  const rows = await listReturnLines(tx, sheetKey(owed))
  await publishReturnNow(tx, ctx, { owed, rows, at, seat: managerSeat(ctx) })
}

/** What a lead has approved in it is published; the rest is not heard of any more. */
async function closeOne(tx: Tx, ctx: ActorContext, id: string) {
  const { owed } = await holdReturn(tx, ctx, { id, act: 'close' })
  const at = await publishingMoment(tx, ctx)
  const seat = managerSeat(ctx)
  const rows = (await listReturnLines(tx, sheetKey(owed))).filter(isApproved)
  const unpublished = rows.filter(({ publishedRevision }) => publishedRevision === null)
  if (unpublished.length > 0) await publishRows(tx, ctx, { owed, rows, at, seat })
  await advance(tx, ctx, {
    life: returnLifecycle,
    deed: 'close',
    record: owed,
    write: (to) => updateReturn(tx, owed, { state: to }),
    summary: `The ${returnName(owed)} was closed without having been published.`,
    seat,
    agencyId: owed.agencyId,
  })
}
