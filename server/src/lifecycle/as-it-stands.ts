import type { Db, Tx } from '@roundtable/db/database.ts'
import { listDataVersions, lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'

const mostTries = 3

/**
 * Stores what takes long to read only as it still stands: where anything was written meanwhile, words were blacked
 * out perhaps, or an item was made restricted, it is read once more. A draft that is saved again stands in none of it.
 */
export async function asItStands<Read>(
  ctx: ActorContext,
  read: (now: ActorContext) => Promise<Read>,
  store: (tx: Tx, found: Read) => Promise<void>,
): Promise<void> {
  const { database, membership } = ctx
  const { partnershipId } = ctx.actor
  for (let tries = 0; tries < mostTries; tries += 1) {
    const versions = await versionsOf(database.reader, partnershipId)
    const found = await read({ ...ctx, membership: { ...membership, ...versions } })
    const isStored = await database.db.transaction().execute(async (tx) => {
      await lockPartnership(tx, partnershipId)
      const { sharedVersion } = await versionsOf(tx, partnershipId)
      if (sharedVersion !== versions.sharedVersion) return false
      await store(tx, found)
      return true
    })
    if (isStored) return
  }
  const sentence = 'Others wrote while this was read, so that it would not be what stands: do it again.'
  throw new DomainError('conflict', sentence, { current: {} })
}

async function versionsOf(db: Db, id: string) {
  const versions = (await listDataVersions(db, [id])).get(id)
  if (versions === undefined) throw new Error('A partnership that is read is there.')
  return versions
}
