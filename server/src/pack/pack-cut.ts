import { hash } from 'node:crypto'
import type { PackCutTable, PackWordTable } from '@roundtable/db/tables/pack.table.ts'
import { wordsHash } from '@roundtable/db/trail-chain.ts'
import { canonicalText, type Written, written } from '@roundtable/shared/pack/canonical.ts'
import { type PackContent, packContentSchema } from '@roundtable/shared/pack/pack.ts'
import { type PackWord, withoutTexts, withTexts } from '@roundtable/shared/pack/pack-words.ts'
import { newSalt } from '../act/typed-words.ts'

export type Cut = {
  content: string
  contentHash: string
  words: { place: number; salt: string; text: string }[]
}

/** What one audience reads, in canonical form: its texts lie apart, the content holds their salted hashes. */
export function cutOf(content: PackContent): Cut {
  const { content: body, texts } = withoutTexts(written(content))
  const words = texts.map((text, place) => ({ place, salt: newSalt(), text }))
  const whole = canonicalText({ body, words: words.map(({ salt, text }) => wordsHash(salt, text)) })
  return { content: whole, contentHash: hash('sha256', whole, 'hex'), words }
}

type Stored = {
  cut: Pick<PackCutTable, 'content' | 'contentHash'>
  words: readonly Pick<PackWordTable, 'place' | 'salt' | 'text'>[]
}

export type ReadCut = { content: PackContent; isWhole: boolean; removed: number }

/** A cut as it was frozen: whether each byte of it still is what was stored, and what was destroyed since. */
export function readCut({ cut, words }: Stored): ReadCut {
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
