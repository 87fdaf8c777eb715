import type { Db } from '../database.ts'
import type { AuditEventTable } from '../tables/audit-event.table.ts'

export type TrailLink = AuditEventTable & { reasonHash: string | null }

/** The events of a partnership from a place in its chain on, in their order. */
export async function listTrailLinks(
  db: Db,
  { partnershipId, after, limit }: { partnershipId: string; after: number; limit: number },
): Promise<TrailLink[]> {
  return db
    .selectFrom('auditEvent as e')
    .leftJoin('typedWords as w', (join) =>
      join.onRef('w.partnershipId', '=', 'e.partnershipId').onRef('w.id', '=', 'e.reasonId'),
    )
    .selectAll('e')
    .select('w.hash as reasonHash')
    .where('e.partnershipId', '=', partnershipId)
    .where('e.position', '>', after)
    .orderBy('e.position')
    .limit(limit)
    .execute()
}

export async function listTrailEnds(db: Db) {
  return db
    .selectFrom('partnership')
    .select(['id', 'slug', 'name', 'trailPosition', 'trailHash'])
    .orderBy('slug')
    .execute()
}

/** Typed words that are still there, beside the hash that was taken of them. */
export async function listWordsHeld(
  db: Db,
  { partnershipId, after, limit }: { partnershipId: string; after: string; limit: number },
) {
  return db
    .selectFrom('typedWords')
    .select(['id', 'text', 'salt', 'hash'])
    .where('partnershipId', '=', partnershipId)
    .where('text', 'is not', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}
