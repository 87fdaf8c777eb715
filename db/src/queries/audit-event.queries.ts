import type { Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import { linkHash, type TrailEvent } from '../trail-chain.ts'

const nextPlace = statement<{ position: number; previousHash: string }>(
  () => `
update partnership set data_version = data_version + 1, trail_position = trail_position + 1 where id = ?
returning trail_position as "position", trail_hash as "previousHash"`,
)
const chainEnd = statement(() => 'update partnership set trail_hash = ? where id = ?')

/**
 * Writes the event as the next link of the partnership's trail and raises its data version, in the transaction of
 * what it tells. `reasonHash` is that of the typed words it points to.
 */
export async function insertAuditEvent(
  tx: Tx,
  event: TrailEvent,
  reasonHash: string | null = null,
): Promise<void> {
  const [place] = await ask(tx, nextPlace, [event.partnershipId])
  if (place === undefined) throw new Error('An act belongs to a partnership that is there.')
  const { position, previousHash } = place
  const hash = linkHash(previousHash, position, { event, reasonHash })
  await tx
    .insertInto('auditEvent')
    .values({ ...event, position, previousHash, hash })
    .execute()
  await ask(tx, chainEnd, [hash, event.partnershipId])
}
