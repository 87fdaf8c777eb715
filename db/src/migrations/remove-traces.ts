import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database, Db } from '../database.ts'
import { removeCopies } from './copy-of-file.ts'

/**
 * After words were destroyed in these tables: nothing of them stays in the log of a SQLite file, nor in copies made
 * before a step. PostgreSQL keeps a changed row as it was in its file until the table is written anew.
 */
export async function removeTraces({ db, file }: Database, tables: readonly string[]): Promise<void> {
  if (file === null) {
    await olderReadingsEnded(db)
    const files = tables.some((name) => name === 'pack_word' || name === 'yearly_word') ? ['rendition'] : []
    for (const name of new Set([...tables, ...files])) await sql`vacuum full ${sql.table(name)}`.execute(db)
    return
  }
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await removeCopies(file)
}

const waitAtMostMs = 15_000
const lookEveryMs = 100

/**
 * PostgreSQL keeps what somebody who began before the change may still see: a reading of this database, or a write of
 * any database of the server, which every snapshot counts. Those are waited for, not for ever.
 */
async function olderReadingsEnded(db: Db): Promise<void> {
  const { rows } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(db)
  const xid = rows[0]?.xid ?? '0'
  for (let waited = 0; waited < waitAtMostMs; waited += lookEveryMs) {
    const older = await sql`
      select 1 where pg_snapshot_xmin(pg_current_snapshot()) <= ${xid}::xid8
      union all select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and age(backend_xmin) > age(${xid}::xid8::xid) limit 1`.execute(db)
    if (older.rows.length === 0) return
    await setTimeout(lookEveryMs)
  }
  throw new Error('Readings that began before the words were removed have not ended.')
}
