import type { Tx } from '@roundtable/db/database.ts'
import { type ReturnRow, updateReturn } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { afterAct } from '@roundtable/shared/return/return-rules.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { publishFigures } from './publish-figures.ts'
import { rowName } from './sheet/return-line.ts'

type Publishing = {
  owed: ReturnRow
  rows: readonly ReturnLine[]
  at: string
  seat: Seat | null
  isPart?: boolean
}

/** In the transaction of the act that leads to it. */
export async function publishReturnNow(tx: Tx, ctx: ActorContext, publishing: Publishing): Promise<void> {
  const { owed, at } = publishing
  const after = afterAct('publish', owed.state)
  if ('refused' in after) throw new DomainError('rule', after.refused)
  await updateReturn(tx, owed, { state: after.to, publishedAt: at })
  await publishRows(tx, ctx, publishing)
}

/** Publishes the figures of these rows and tells it, with each published figure that was corrected. */
export async function publishRows(tx: Tx, ctx: ActorContext, publishing: Publishing): Promise<void> {
  const { owed, rows, at, seat, isPart = false } = publishing
  const corrected = await publishFigures(tx, ctx, { owed, rows, at })
  const from = { seat, agencyId: owed.agencyId }
  await act(tx, ctx, {
    ...from,
    act: isPart ? 'return.rows-published' : 'return.published',
    subjectId: owed.id,
    summary: isPart
      ? `${rows.length} figures of the ${returnName(owed)} were published.`
      : `The ${returnName(owed)} was published.`,
  })
  for (const row of corrected) {
    await act(tx, ctx, {
      ...from,
      act: 'measurement.corrected',
      subjectId: row.seriesId,
      summary: `The published figure of ${rowName(row)} for ${periodLabel(owed.frequency, owed.periodStart)} was corrected.`,
    })
  }
}
