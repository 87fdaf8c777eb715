import type { Tx } from '@roundtable/db/database.ts'
import { listGoalsOfReturn } from '@roundtable/db/queries/notice-return.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { listEntrants } from '@roundtable/db/queries/return-entry.queries.ts'
import { noticesOf, noticesOfReopening } from '@roundtable/shared/notice/notice-rules.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { seatedPeople } from './seated-people.ts'
import { writeNotices } from './write-notices.ts'

const peopleOf = (tx: Tx, { now }: Services, { partnershipId }: ReturnRow) =>
  seatedPeople(tx, { partnershipId, today: now().slice(0, 10) })

/** In the transaction of the act: tells those whose turn it is now. `owed` is the return as the act leaves it. */
export async function tellWhoseTurn(
  tx: Tx,
  ctx: ActorContext,
  owed: ReturnRow,
  kind: 'return-waiting' | 'return-sent-back',
): Promise<void> {
  const { partnershipId, id: returnId } = owed
  const notices = noticesOf(owed, {
    people: await peopleOf(tx, ctx, owed),
    enteredBy: await listEntrants(tx, { partnershipId, returnId }),
    today: ctx.now().slice(0, 10),
    holidays: new Set(),
  })
  await writeNotices(
    tx,
    ctx,
    owed,
    notices.filter((notice) => notice.kind === kind),
  )
}

/** In the transaction of the act: tells everyone who may have read the figures of the period. */
export async function tellOfReopening(tx: Tx, ctx: ActorContext, owed: ReturnRow, at: string): Promise<void> {
  const notices = noticesOfReopening(owed, {
    people: await peopleOf(tx, ctx, owed),
    goalIds: await listGoalsOfReturn(tx, owed),
    by: ctx.actor.personId,
    at,
  })
  await writeNotices(tx, ctx, owed, notices)
}
