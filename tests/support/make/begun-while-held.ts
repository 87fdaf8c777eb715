import { setTimeout } from 'node:timers/promises'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { TestPartnership } from './partnership.ts'

/**
 * What is begun one after the other while somebody else holds the partnership, so that each has read what it reads
 * without holding it when the one before it writes. Waits until all of it has ended.
 */
export async function begunWhileHeld(
  at: TestPartnership,
  deeds: readonly (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  const { promise: isFree, resolve: letGo } = Promise.withResolvers<void>()
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>()
  const held = at.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, at.partnershipId)
    hold()
    await isFree
  })
  await isHeld
  const begun: Promise<unknown>[] = []
  for (const deed of deeds) {
    begun.push(deed())
    await setTimeout(100)
  }
  letGo()
  await held
  return Promise.allSettled(begun)
}
