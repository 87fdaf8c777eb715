import { createHash } from 'node:crypto'
import { type Frozen, freeze, thaw } from '@roundtable/db/frozen-content.ts'
import type { PackCutTable, PackWordTable } from '@roundtable/db/tables/pack.table.ts'
import { type PackContent, packContentSchema } from '@roundtable/shared/pack/pack.ts'
import { LRUCache } from 'lru-cache'
import { newSalt } from '../act/typed-words.ts'

/** What one audience reads, in canonical form: its texts lie apart, the content holds their salted hashes. */
export const cutOf = (content: PackContent, salt = newSalt): Frozen => freeze(content, salt)

type Stored = {
  cut: Pick<PackCutTable, 'content' | 'contentHash'>
  words: readonly Pick<PackWordTable, 'place' | 'salt' | 'text'>[]
}

export type ReadCut = { content: PackContent; isWhole: boolean; removed: number }

/** Packs are read by many at one meeting: what was made of the same bytes is made once. */
const read = new LRUCache<string, ReadCut>({ max: 20, ttl: 600_000 })

/** A cut as it was frozen: whether each byte of it still is what was stored, and what was destroyed since. */
export function readCut(stored: Stored): ReadCut {
  const key = bytesOf(stored)
  const known = read.get(key) ?? makeOf(stored)
  read.set(key, known)
  return known
}

/** Of all that is stored, so that one byte that was altered is another pack. */
function bytesOf({ cut: { content, contentHash }, words }: Stored): string {
  const all = createHash('sha256').update(content).update(`\0${contentHash}`)
  for (const { place, salt, text } of words) all.update(`\0${place}\0${salt ?? 'none'}\0${text}`)
  return all.digest('hex')
}

function makeOf(stored: Stored): ReadCut {
  const { content, ...kept } = thaw(stored)
  return { content: packContentSchema.parse(content), ...kept }
}
