import type { Insertable } from 'kysely'
import type { Tx } from '../database.ts'
import type { TypedWordsTable } from '../tables/typed-words.table.ts'

export async function insertTypedWords(tx: Tx, words: Insertable<TypedWordsTable>): Promise<void> {
  await tx.insertInto('typedWords').values(words).execute()
}
