import type { Db, Tx } from '../database.ts'
import type { NamedViewTable } from '../tables/named-view.table.ts'

type Who = Pick<NamedViewTable, 'partnershipId' | 'personId'>
type Own = Who & Pick<NamedViewTable, 'id'>
export type NamedView = Pick<NamedViewTable, 'id' | 'name' | 'query'>

/** The oldest first. */
export const listNamedViews = (db: Db, { partnershipId, personId }: Who): Promise<NamedView[]> =>
  db
    .selectFrom('namedView')
    .select(['id', 'name', 'query'])
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()

export async function insertNamedView(tx: Tx, row: NamedViewTable): Promise<void> {
  await tx.insertInto('namedView').values(row).execute()
}

/** False where the person has no such view. */
export async function updateNamedView(
  tx: Tx,
  { partnershipId, personId, id }: Own,
  to: { name: string } | { query: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('namedView')
    .set(to)
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False where the person has no such view. */
export async function deleteNamedView(tx: Tx, { partnershipId, personId, id }: Own): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('namedView')
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
