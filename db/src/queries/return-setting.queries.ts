import type { Publishing } from '@roundtable/shared/return/return-rules.ts'
import type { Db, Tx } from '../database.ts'
import type { ReturnSettingTable } from '../tables/return.table.ts'

export async function findReturnSetting(
  db: Db,
  partnershipId: string,
): Promise<ReturnSettingTable | undefined> {
  return db
    .selectFrom('returnSetting')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirst()
}

/** How the partnership publishes: on approval, until it chose otherwise. */
export async function findPublishing(db: Db, partnershipId: string): Promise<Publishing> {
  return (await findReturnSetting(db, partnershipId))?.publishing ?? 'on-approval'
}

export async function upsertReturnSetting(tx: Tx, row: ReturnSettingTable): Promise<void> {
  await tx
    .insertInto('returnSetting')
    .values(row)
    .onConflict((on) =>
      on.column('partnershipId').doUpdateSet({
        publishing: row.publishing,
        version: row.version,
        changedAt: row.changedAt,
        changedBy: row.changedBy,
      }),
    )
    .execute()
}
