import type { ActName } from '@roundtable/shared/act/acts.ts'
import type { Db } from '../database.ts'
import type { AuditEventTable } from '../tables/audit-event.table.ts'

const removing: readonly ActName[] = ['removal.carried-out', 'removal.repeated']

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

/** Typed words as they are there, and the act by which they were blacked out, where they were. */
export async function listWordsHeld(
  db: Db,
  { partnershipId, after, limit }: { partnershipId: string; after: string; limit: number },
) {
  return db
    .selectFrom('typedWords as w')
    .select(['w.id', 'w.text', 'w.salt', 'w.hash'])
    .select((eb) =>
      eb
        .selectFrom('auditEvent as e')
        .whereRef('e.partnershipId', '=', 'w.partnershipId')
        .whereRef('e.subjectId', '=', 'w.removalId')
        .where('e.action', 'in', removing)
        .select('e.id')
        .limit(1)
        .as('removedBy'),
    )
    .where('w.partnershipId', '=', partnershipId)
    .where('w.id', '>', after)
    .orderBy('w.id')
    .limit(limit)
    .execute()
}
