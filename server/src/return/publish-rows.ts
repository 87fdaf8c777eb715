import type { Tx } from '@roundtable/db/database.ts'
import { type ReturnRow, updateReturn } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { publishFigures } from './publish-figures.ts'
import { rowName } from './sheet/return-line.ts'

type Publishing = {
  owed: ReturnRow
  rows: readonly ReturnLine[]
  at: string
  seat: Seat | null
}

/** In the transaction of the act that leads to it. */
export async function publishReturnNow(tx: Tx, ctx: ActorContext, publishing: Publishing): Promise<void> {
  const { owed, rows, at, seat } = publishing
  const corrected = await publishFigures(tx, ctx, { owed, rows, at })
  await advance(tx, ctx, {
    life: returnLifecycle,
    deed: 'publish',
    record: owed,
    write: (to) => updateReturn(tx, owed, { state: to, publishedAt: at }),
    summary: `The ${returnName(owed)} was published.`,
    seat,
    agencyId: owed.agencyId,
  })
  await notifyOfCorrections(tx, ctx, publishing, corrected)
}

/** Publishes the figures of these rows, while others are still open. */
export async function publishRows(tx: Tx, ctx: ActorContext, publishing: Publishing): Promise<void> {
  const { owed, rows, at, seat } = publishing
  const corrected = await publishFigures(tx, ctx, { owed, rows, at })
  await act(tx, ctx, {
    act: 'return.rows-published',
    subjectId: owed.id,
    summary: `${rows.length} figures of the ${returnName(owed)} were published.`,
    seat,
    agencyId: owed.agencyId,
  })
  await notifyOfCorrections(tx, ctx, publishing, corrected)
}

/** Each published figure that was corrected is an act of its own. */
async function notifyOfCorrections(
  tx: Tx,
  ctx: ActorContext,
  { owed, seat }: Publishing,
  corrected: readonly ReturnLine[],
): Promise<void> {
  const label = periodLabel(owed.frequency, owed.periodStart)
  for (const row of corrected) {
    await act(tx, ctx, {
      act: 'measurement.corrected',
      subjectId: row.seriesId,
      summary: `The published figure of ${rowName(row)} for ${label} was corrected.`,
      seat,
      agencyId: owed.agencyId,
    })
  }
}
