import type { Tx } from '@roundtable/db/database.ts'
import { findIndicator, type IndicatorRow, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import {
  type IndicatorDeed,
  indicatorLifecycle,
  indicatorStates,
} from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../../base/context.ts'
import { hold } from '../../lifecycle/hold.ts'
import { missingIndicator } from '../access/require-indicator.ts'

export type HeldIndicator = IndicatorRow & { key: { partnershipId: string; indicatorId: string } }

/** An indicator in any state, locked, as the person saw it, and open to the deed. */
export async function holdIndicator(
  tx: Tx,
  { actor }: ActorContext,
  { code, steps, deed }: { code: string; steps: number; deed: IndicatorDeed },
): Promise<HeldIndicator> {
  const { partnershipId } = actor
  const scope = { partnershipId, goalIds: goalsGrantedTo(actor), code, states: indicatorStates }
  const found = await findIndicator(tx, scope)
  if (found !== undefined) await lockIndicator(tx, { partnershipId, indicatorId: found.id })
  const held = await findIndicator(tx, scope)
  hold({
    life: indicatorLifecycle,
    deed,
    row: held === undefined ? undefined : { state: held.state, version: held.steps },
    version: steps,
    missing: missingIndicator,
    changed: 'Somebody else changed this indicator since you opened it: look at it as it stands now.',
    current: ({ state, version }) => ({ state, steps: version }),
  })
  if (held === undefined) throw missingIndicator()
  return { ...held, key: { partnershipId, indicatorId: held.id } }
}
