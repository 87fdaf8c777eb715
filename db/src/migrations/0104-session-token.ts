import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Of the token of a session its SHA-256 is stored: nobody is signed out by that. */
export async function up(db: Schema): Promise<void> {
  const { rows } = await sql<{ id: string; token: string }>`select id, token from session`.execute(db)
  for (const { id, token } of rows) {
    const hash = createHash('sha256').update(token).digest('hex')
    await sql`update session set token = ${hash} where id = ${id}`.execute(db)
  }
}
