import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { RequestWindowTable } from '../tables/request-window.table.ts'

/** Counts so many more of this key, in the window that runs or in a new one until `endsAt`. */
export async function countRequests(
  db: Db,
  { key, by, now, endsAt }: { key: string; by: number; now: string; endsAt: string },
): Promise<RequestWindowTable> {
  return db
    .insertInto('requestWindow')
    .values({ key, hits: by, endsAt })
    .onConflict((on) =>
      on.column('key').doUpdateSet((eb) => ({
        hits: eb
          .case()
          .when('requestWindow.endsAt', '<=', now)
          .then(by)
          .else(sql<number>`request_window.hits + ${by}`)
          .end(),
        endsAt: eb
          .case()
          .when('requestWindow.endsAt', '<=', now)
          .then(endsAt)
          .else(eb.ref('requestWindow.endsAt'))
          .end(),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Windows that have ended count for nobody. */
export async function deleteEndedWindows(db: Db, now: string): Promise<void> {
  await db.deleteFrom('requestWindow').where('endsAt', '<=', now).execute()
}
