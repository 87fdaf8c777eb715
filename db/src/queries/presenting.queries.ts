import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { FollowerCountTable, PresentingTable } from '../tables/presenting.table.ts'

type OfMeeting = { partnershipId: string; meetingId: string }

export type ListedPresenting = PresentingTable & { presenterName: string }

export async function findPresenting(
  db: Db,
  { partnershipId, meetingId }: OfMeeting,
): Promise<ListedPresenting | undefined> {
  return db
    .selectFrom('presenting')
    .innerJoin('person', 'person.id', 'presenting.presentedBy')
    .selectAll('presenting')
    .select('person.name as presenterName')
    .where('presenting.partnershipId', '=', partnershipId)
    .where('presenting.meetingId', '=', meetingId)
    .executeTakeFirst()
}

export async function upsertPresenting(tx: Tx, row: Insertable<PresentingTable>): Promise<void> {
  const { partnershipId: _, meetingId: __, ...rest } = row
  await tx
    .insertInto('presenting')
    .values(row)
    .onConflict((on) => on.columns(['partnershipId', 'meetingId']).doUpdateSet(rest))
    .execute()
}

type Holding = OfMeeting & { presentedBy: string; turn: number }
type Moved = Partial<Omit<PresentingTable, 'partnershipId' | 'meetingId' | 'presentedBy' | 'turn'>>

/** Whether the turn still was theirs. */
export async function updatePresenting(
  db: Db,
  { partnershipId, meetingId, presentedBy, turn, unless }: Holding & { unless: string | null },
  moved: Moved,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('presenting')
    .set(moved)
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .where('presentedBy', '=', presentedBy)
    .where('turn', '=', turn)
    .$if(unless !== null, (update) => update.where('heldUntil', '!=', unless ?? ''))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Of these sessions, those that have not ended. */
export async function listOpenSessions(
  db: Db,
  { ids, now, idleSince }: { ids: readonly string[]; now: string; idleSince: string },
): Promise<{ id: string; touchedAt: string }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('session')
    .select(['id', 'updatedAt as touchedAt'])
    .where('id', 'in', ids)
    .where('expiresAt', '>', now)
    .where('updatedAt', '>', idleSince)
    .execute()
}

export type Followers = Pick<FollowerCountTable, 'restricted' | 'trusted' | 'wider'>

/** Those who follow by other processes than this, as far as they have been heard of since. */
export async function countOtherFollowers(
  db: Db,
  { partnershipId, meetingId, processId, since }: OfMeeting & { processId: string; since: string },
): Promise<Followers> {
  const row = await db
    .selectFrom('followerCount')
    .select([
      sql<number>`coalesce(sum(restricted), 0)`.as('restricted'),
      sql<number>`coalesce(sum(trusted), 0)`.as('trusted'),
      sql<number>`coalesce(sum(wider), 0)`.as('wider'),
    ])
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .where('processId', '<>', processId)
    .where('seenAt', '>', since)
    .executeTakeFirstOrThrow()
  const { restricted, trusted, wider } = row
  return { restricted: Number(restricted), trusted: Number(trusted), wider: Number(wider) }
}

export async function upsertFollowerCount(db: Db, row: FollowerCountTable): Promise<void> {
  const { partnershipId: _, meetingId: __, processId: ___, ...rest } = row
  await db
    .insertInto('followerCount')
    .values(row)
    .onConflict((on) => on.columns(['partnershipId', 'meetingId', 'processId']).doUpdateSet(rest))
    .execute()
}

/** Of a process that nobody follows by any more, and of those that are not heard of. */
export async function deleteFollowerCounts(
  db: Db,
  { partnershipId, meetingId, processId, until }: OfMeeting & { processId: string; until: string },
): Promise<void> {
  await db
    .deleteFrom('followerCount')
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .where((eb) => eb.or([eb('processId', '=', processId), eb('seenAt', '<', until)]))
    .execute()
}
