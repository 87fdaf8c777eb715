import type { Tx } from '@roundtable/db/database.ts'
import { isExpectedToEnter } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../../base/context.ts'
import { notifyByHand } from '../../notice/notify-by-hand.ts'
import type { IndicatorRow } from '../access/require-indicator.ts'

/** Whose a line was to report, and whose it is; null where nobody’s. */
export type ReporterChange = { before: string | null; after: string | null }

/**
 * Whoever reports lines of an indicator from now on is told, and whoever does so no more, once for all that one act
 * changes. Of a draft nobody is told: its figures are asked for once it is agreed.
 */
export async function notifyReporters(
  tx: Tx,
  ctx: ActorContext,
  { id, state }: Pick<IndicatorRow, 'id' | 'state'>,
  changes: readonly ReporterChange[],
): Promise<void> {
  if (state !== 'live' && state !== 'suspended') return
  const real = changes.filter(({ before, after }) => before !== after)
  const given = real.flatMap(({ after }) => after ?? [])
  const taken = real.flatMap(({ before }) => before ?? [])
  const kinds = [
    { kind: 'indicator-lines-given', agencies: given },
    { kind: 'indicator-lines-taken', agencies: taken },
  ] as const
  for (const { kind, agencies } of kinds) {
    if (agencies.length === 0) continue
    await notifyByHand(tx, ctx, {
      ...{ subject: 'indicator' as const, id, kind },
      among: (person) => agencies.some((agencyId) => isExpectedToEnter(person, agencyId)),
    })
  }
}
