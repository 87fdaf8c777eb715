import { randomBytes } from 'node:crypto'
import type { Tx } from '@roundtable/db/database.ts'
import { insertTypedWords } from '@roundtable/db/queries/typed-words.queries.ts'
import { wordsHash } from '@roundtable/db/trail-chain.ts'
import type { Services } from '../base/context.ts'

/** Of one text alone: nobody can try words against its hash once it is gone. */
export const newSalt = (): string => randomBytes(16).toString('hex')

export type StoredWords = { id: string; hash: string }

/** Stores what somebody typed where it can be destroyed again; null where nothing was typed. */
export async function storeWords(
  tx: Tx,
  { newId, now, newSalt: saltOf = newSalt }: Pick<Services, 'now' | 'newId' | 'newSalt'>,
  words: { partnershipId: string; text: string; recordedBy: string | null },
): Promise<StoredWords | null> {
  const { partnershipId, text, recordedBy } = words
  if (text.trim() === '') return null
  const id = newId()
  const salt = saltOf()
  const hash = wordsHash(salt, text)
  await insertTypedWords(tx, { partnershipId, id, text, salt, hash, recordedAt: now(), recordedBy })
  return { id, hash }
}
