import { findChangeLook, upsertChangeLook } from '@roundtable/db/queries/change-look.queries.ts'
import { lookedNow } from '@roundtable/shared/change/change-look.ts'
import type { ActorContext } from '../base/context.ts'

/** Somebody looks at what changed. It is theirs alone: no act, and nothing anybody reads becomes old by it. */
export async function lookAtChanges({ actor, database, now }: ActorContext): Promise<{ looked: true }> {
  const { partnershipId, personId } = actor
  await database.db.transaction().execute(async (tx) => {
    const before = await findChangeLook(tx, { partnershipId, personId })
    await upsertChangeLook(tx, { partnershipId, personId, ...lookedNow(before, now()) })
  })
  return { looked: true }
}
