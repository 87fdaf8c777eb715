import type { Insertable } from 'kysely'
import type { Tx } from '../database.ts'
import type { TypedWordsTable } from '../tables/typed-words.table.ts'

export async function insertTypedWords(tx: Tx, words: Insertable<TypedWordsTable>): Promise<void> {
  await tx.insertInto('typedWords').values(words).execute()
}

/** Destroys what was typed; what pointed to it still verifies. False where it was gone already. */
export async function removeTypedWords(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('typedWords')
    .set({ text: null, salt: null })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('text', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
