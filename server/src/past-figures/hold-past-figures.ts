import type { Tx } from '@roundtable/db/database.ts'
import { lockPastFigures, type PastFiguresRow } from '@roundtable/db/queries/past-figures.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

const missing = () =>
  new DomainError('not-found', 'There are no such past figures, or they are not your agency’s.')

/** An agency's part of a file, locked and as it was seen. */
export async function holdPastFigures(
  tx: Tx,
  { actor }: ActorContext,
  asked: { id: string; version: number; deed: keyof typeof pastFiguresLifecycle.acts },
): Promise<PastFiguresRow> {
  const { id, version, deed } = asked
  const { partnershipId } = actor
  const row = await lockPastFigures(tx, { partnershipId, id, scope: seeReturns.scope(actor) })
  return hold({
    life: pastFiguresLifecycle,
    deed,
    row,
    version,
    missing,
    changed: 'Somebody decided about these past figures meanwhile.',
    current: ({ state, version: now, decidedByName, decidedAt }) => ({
      state,
      version: now,
      decidedByName,
      decidedAt,
    }),
  }).row
}
