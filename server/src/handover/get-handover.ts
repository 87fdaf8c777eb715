import { listHandoverItems, listHandovers } from '@roundtable/db/queries/handover.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { HandoverView } from '@roundtable/shared/handover/handover.ts'
import { handoverLifecycle } from '@roundtable/shared/handover/handover-lifecycle.ts'
import { mayReadHandover, seatToAccept } from '@roundtable/shared/handover/handover-rights.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { missingHandover } from './accept-handover.ts'
import { showThings } from './show-things.ts'

/** The brief: what passes, as it stands now, with each clock and the one it had then. */
export async function getHandover(ctx: ActorContext, { id }: { id: string }): Promise<HandoverView> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const [row] = await listHandovers(database.reader, { partnershipId, id })
  if (row === undefined || !mayReadHandover(actor, row)) throw missingHandover()
  const items = await listHandoverItems(database.reader, { partnershipId, id })
  const then = new Map(items.map(({ subjectId, dueOn }) => [subjectId, dueOn]))
  const things = await showThings(ctx, database.reader, items)
  return {
    ...{ id, state: row.state, version: row.version, person: row.personName, title: row.title },
    ...{ agency: row.agencyName, successor: row.successorName, isEnded: row.seatEndedAt !== null },
    ...{ offeredAt: row.offeredAt, acceptedAt: row.acceptedAt, acceptedBy: row.acceptedBy },
    acceptedForPost: row.acceptedAct === 'handover.accepted-for-post',
    things: things.map(({ subjectId, ...thing }) => ({ ...thing, wasDueOn: then.get(subjectId) ?? null })),
    mayAccept: isOpenTo(handoverLifecycle, 'accept', row.state) && seatToAccept(actor, row) !== null,
    today: localDay(ctx.now()),
  }
}
