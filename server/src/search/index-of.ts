import type { Db } from '@roundtable/db/database.ts'
import {
  indexDocuments,
  type SearchDocument,
  type SearchIndex,
} from '@roundtable/shared/search/search-index.ts'
import { LRUCache } from 'lru-cache'
import type { ActorContext } from '../base/context.ts'
import { inSlices } from '../base/in-slices.ts'

const mostIndexes = 32
const latest = new WeakMap<Db, LRUCache<string, SearchIndex>>()

/**
 * The index of these documents. Most of what is written changes no word that is looked for: the index that was made
 * last under this name is the same again while its documents are.
 */
export async function indexOf(
  { actor, database }: ActorContext,
  name: string,
  documents: readonly SearchDocument[],
): Promise<SearchIndex> {
  const indexes = latest.get(database.reader) ?? new LRUCache<string, SearchIndex>({ max: mostIndexes })
  latest.set(database.reader, indexes)
  const key = `${actor.partnershipId} ${name}`
  const before = indexes.get(key)
  if (before !== undefined && isOf(before, documents)) return before
  const index = await inSlices(indexDocuments(documents))
  indexes.set(key, index)
  return index
}

const isOf = ({ documents }: SearchIndex, found: readonly SearchDocument[]): boolean =>
  documents.length === found.length &&
  found.every((document, n) => {
    const before = documents[n]
    return before !== undefined && isSame(before, document)
  })

const isSame = (a: SearchDocument, b: SearchDocument): boolean =>
  a.kind === b.kind &&
  a.code === b.code &&
  a.title === b.title &&
  a.detail === b.detail &&
  a.texts.length === b.texts.length &&
  a.texts.every(({ text, weight, isQuoted }, n) => {
    const other = b.texts[n]
    return other?.text === text && other.weight === weight && other.isQuoted === isQuoted
  })
