import type { Tx } from '@roundtable/db/database.ts'
import { isExpectedToEnter } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../../base/context.ts'
import { notifyByHand } from '../../notice/notify-by-hand.ts'
import type { IndicatorRow } from '../access/require-indicator.ts'

/** Whose a line was to report, and whose it is; null where nobody’s. */
export type ReporterChange = {
  indicator: Pick<IndicatorRow, 'id' | 'state'>
  before: string | null
  after: string | null
}

/**
 * Whoever reports lines of an indicator from now on is told, and whoever does so no more, once an indicator for all that
 * one act changes. Of a draft nobody is told: its figures are asked for once it is agreed.
 */
export async function notifyReporters(
  tx: Tx,
  ctx: ActorContext,
  changes: readonly ReporterChange[],
): Promise<void> {
  const real = changes.filter(
    ({ indicator: { state }, before, after }) =>
      before !== after && (state === 'live' || state === 'suspended'),
  )
  const kinds = [
    { kind: 'indicator-lines-given', of: ({ after }: ReporterChange) => after },
    { kind: 'indicator-lines-taken', of: ({ before }: ReporterChange) => before },
  ] as const
  for (const { kind, of } of kinds) {
    for (const [agencyId, own] of Map.groupBy(real, of)) {
      if (agencyId === null) continue
      await notifyByHand(tx, ctx, {
        subject: 'indicator',
        kind,
        ids: own.map(({ indicator }) => indicator.id),
        among: (person) => isExpectedToEnter(person, agencyId),
      })
    }
  }
}
