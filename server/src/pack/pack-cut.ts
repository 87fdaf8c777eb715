import { createHash, hash } from 'node:crypto'
import type { PackCutTable, PackWordTable } from '@roundtable/db/tables/pack.table.ts'
import { wordsHash } from '@roundtable/db/trail-chain.ts'
import { canonicalText, type Written, written } from '@roundtable/shared/pack/canonical.ts'
import { type PackContent, packContentSchema } from '@roundtable/shared/pack/pack.ts'
import { type PackWord, withoutTexts, withTexts } from '@roundtable/shared/pack/pack-words.ts'
import { LRUCache } from 'lru-cache'
import { newSalt } from '../act/typed-words.ts'

export type Cut = {
  content: string
  contentHash: string
  words: { place: number; salt: string; text: string }[]
}

/** What one audience reads, in canonical form: its texts lie apart, the content holds their salted hashes. */
export function cutOf(content: PackContent, salt = newSalt): Cut {
  const { content: body, texts } = withoutTexts(written(content))
  const words = texts.map((text, place) => ({ place, salt: salt(), text }))
  const whole = canonicalText({ body, words: words.map(({ salt, text }) => wordsHash(salt, text)) })
  return { content: whole, contentHash: hash('sha256', whole, 'hex'), words }
}

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

function makeOf({ cut, words }: Stored): ReadCut {
  const parsed: { body: Written; words: string[] } = JSON.parse(cut.content)
  const isSame = hash('sha256', cut.content, 'hex') === cut.contentHash
  const isWord = ({ place, salt, text }: Stored['words'][number]) =>
    salt === null || wordsHash(salt, text) === parsed.words[place]
  const stored = new Map(words.map(({ place, salt, text }): [number, PackWord] => [place, { salt, text }]))
  return {
    content: packContentSchema.parse(withTexts(parsed.body, stored)),
    isWhole: isSame && words.length === parsed.words.length && words.every(isWord),
    removed: words.filter(({ salt }) => salt === null).length,
  }
}
