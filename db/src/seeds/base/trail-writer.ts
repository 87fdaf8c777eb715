import type { Tx } from '../../database.ts'
import { chained, type TrailEvent } from '../../trail-chain.ts'
import { insertRows } from './insert-rows.ts'

type Trail = {
  /** Oldest first. */
  events: readonly TrailEvent[]
  hashOf: (id: string) => string | null
}

/** Writes what the trail tells up to a moment, as its next links; each event once. */
export function trailWriter(
  tx: Tx,
  partnershipId: string,
  { events, hashOf }: Trail,
): (moment: string) => Promise<void> {
  let written = 0
  return async (moment) => {
    const later = events.findIndex(({ at }, place) => place >= written && at > moment)
    const due = events.slice(written, later < 0 ? undefined : later)
    if (due.length === 0) return
    written += due.length
    const { trailPosition, trailHash } = await tx
      .selectFrom('partnership')
      .select(['trailPosition', 'trailHash'])
      .where('id', '=', partnershipId)
      .executeTakeFirstOrThrow()
    const trail = chained(due, hashOf, {
      position: trailPosition ?? 0,
      hash: trailHash ?? '',
    })
    await insertRows(tx, 'auditEvent', trail.events)
    await tx
      .updateTable('partnership')
      .set({ trailPosition: trail.position, trailHash: trail.hash })
      .where('id', '=', partnershipId)
      .execute()
  }
}
