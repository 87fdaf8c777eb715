import type { ActorContext } from '../base/context.ts'
import { indicatorsOf } from './changed-indicators.ts'
import { findChanges } from './find-changes.ts'

/** Codes of what has changed since the moment; null where none is named. */
export async function changedCodes(
  ctx: ActorContext,
  from: string | undefined,
): Promise<ReadonlySet<string> | null> {
  if (from === undefined) return null
  const { changes } = await findChanges(ctx, { from })
  return new Set(indicatorsOf(changes).map(({ code }) => code))
}
