import { hash } from 'node:crypto'
import { canonicalText, type Written, written } from '@roundtable/shared/pack/canonical.ts'
import { type PackWord, withoutTexts, withTexts } from '@roundtable/shared/pack/pack-words.ts'
import { wordsHash } from './trail-chain.ts'

export type Frozen = {
  content: string
  contentHash: string
  words: { place: number; salt: string; text: string }[]
}

/** What one audience reads, in canonical form: its texts lie apart, the content holds their salted hashes. */
export function freeze(content: unknown, newSalt: () => string): Frozen {
  const { content: body, texts } = withoutTexts(written(content))
  const words = texts.map((text, place) => ({ place, salt: newSalt(), text }))
  const whole = canonicalText({ body, words: words.map(({ salt, text }) => wordsHash(salt, text)) })
  return { content: whole, contentHash: hash('sha256', whole, 'hex'), words }
}

export type StoredCut = {
  cut: { content: string; contentHash: string }
  words: readonly { place: number; salt: string | null; text: string }[]
}

/** What was frozen, with its words back in their places: whether each byte of it still is what was stored, and how many were destroyed. */
export function thaw({ cut, words }: StoredCut): { content: Written; isWhole: boolean; removed: number } {
  const parsed: { body: Written; words: string[] } = JSON.parse(cut.content)
  const isSame = hash('sha256', cut.content, 'hex') === cut.contentHash
  const isWord = ({ place, salt, text }: StoredCut['words'][number]) =>
    salt === null || wordsHash(salt, text) === parsed.words[place]
  const stored = new Map(words.map(({ place, salt, text }): [number, PackWord] => [place, { salt, text }]))
  return {
    content: withTexts(parsed.body, stored),
    isWhole: isSame && words.length === parsed.words.length && words.every(isWord),
    removed: words.filter(({ salt }) => salt === null).length,
  }
}
