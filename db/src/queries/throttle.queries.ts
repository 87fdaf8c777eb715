import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

/**
 * Counts one more failure, before it is known whether it is one, so that many at once are counted too. Null while
 * the key is blocked; failures before `since` are forgotten.
 */
export async function countFailure(
  tx: Tx,
  { key, now, since }: { key: string; now: string; since: string },
): Promise<number | null> {
  const { rows } = await sql<{ failures: number }>`
    insert into throttle (key, failures, last_at, blocked_until) values (${key}, 1, ${now}, '')
    on conflict (key) do update set
      failures = case when throttle.last_at < ${since} then 1 else throttle.failures + 1 end, last_at = ${now}
    where throttle.blocked_until <= ${now}
    returning failures`.execute(tx)
  return rows[0]?.failures ?? null
}

export async function blockUntil(tx: Tx, { key, until }: { key: string; until: string }): Promise<void> {
  await tx.updateTable('throttle').set({ blockedUntil: until }).where('key', '=', key).execute()
}

export async function findBlock(db: Db, key: string): Promise<string> {
  const row = await db.selectFrom('throttle').select('blockedUntil').where('key', '=', key).executeTakeFirst()
  return row?.blockedUntil ?? ''
}

/** It was no failure: what was counted is taken back. */
export async function uncountFailure(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable('throttle')
    .set((eb) => ({ failures: eb('failures', '-', 1), blockedUntil: '' }))
    .where('key', '=', key)
    .where('failures', '>', 0)
    .execute()
}

export async function forgetFailures(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('throttle').where('key', '=', key).execute()
}

/** Whether whoever has this e-mail has signed in from this address before. */
export async function isKnownAddress(
  db: Db,
  { email, address }: { email: string; address: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('knownAddress as k')
    .innerJoin('person as p', 'p.id', 'k.personId')
    .select('k.address')
    .where((eb) => eb.or([eb('p.email', '=', email), eb('p.signInName', '=', email)]))
    .where('k.address', '=', address)
    .executeTakeFirst()
  return row !== undefined
}

export async function upsertKnownAddress(
  tx: Tx,
  { personId, address, at }: { personId: string; address: string; at: string },
): Promise<void> {
  await tx
    .insertInto('knownAddress')
    .values({ personId, address, lastAt: at })
    .onConflict((on) => on.columns(['personId', 'address']).doUpdateSet({ lastAt: at }))
    .execute()
}
