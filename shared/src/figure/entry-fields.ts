import { byKey } from '../base/by-key.ts'
import { figureFields } from './figure-fields.ts'
import { formatNumber } from './figure-format.ts'

const keyOf = <Key extends string>({ key }: { key: Key }): Key => key
const isAmong = <Key extends string>(keys: readonly Key[]) => {
  const known: ReadonlySet<string> = new Set(keys)
  return (key: string): key is Key => known.has(key)
}

export const numberFields = figureFields.filter((field) => field.kind === 'number')
const figure = figureFields.filter((field) => field.kind === 'number' || field.kind === 'reason')
export const commentaryFields = figureFields.filter((field) => field.kind === 'commentary')
export const wordFields = figureFields.filter(
  (field) => field.kind === 'commentary' || field.kind === 'explanation',
)

/** What is entered of one figure, in the order of the list. */
export const entryFields = figureFields.map(keyOf)
export type EntryField = (typeof entryFields)[number]

export const figureNumbers = numberFields.map(keyOf)
export type FigureNumber = (typeof figureNumbers)[number]
export const isFigureNumber = isAmong(figureNumbers)
/** The figure itself: its numbers, or the reason why there are none. */
export const figureColumns = figure.map(keyOf)

/** What is said of a figure, published with it or not. */
export const entryWords = wordFields.map(keyOf)
export type EntryWord = (typeof entryWords)[number]
export const isEntryWord = isAmong(entryWords)
/** What is published beside a figure in words, with the links it rests on. */
export const commentaryWords = commentaryFields.map(keyOf)
export type CommentaryWord = (typeof commentaryWords)[number]
export type Commentary = Record<CommentaryWord, string>
export const isCommentaryWord = isAmong(commentaryWords)
/** What has to be said where a figure is off target or a signal, and what may be said of any. */
export const requiredWords = commentaryFields.filter((field) => field.isAsked).map(keyOf)
export const isRequiredWord = isAmong(requiredWords)
export const besideWords = commentaryFields.filter((field) => !field.isAsked).map(keyOf)
/** Why a figure stands although it is not as expected. */
export const explainingWords = wordFields.filter((field) => field.kind === 'explanation').map(keyOf)
/** Links, one a line. */
export const linkWords = wordFields.filter((field) => field.holds === 'links').map(keyOf)
export const isLinkWord = isAmong(linkWords)

export const fieldLabel = byKey(figureFields, ({ label }) => label)
export const wordField = byKey(wordFields, (field) => field)
export const noWords = byKey(wordFields, () => '')
export const noCommentary = byKey(commentaryFields, () => '')

/** Why a word is too long to be taken. */
export const tooLong = (limit: number): string =>
  `Keep it under ${formatNumber(String(limit), 0)} characters.`

/** "what happened, why and what happens next", in the order of the list. */
export function phraseOf(among: readonly EntryField[]): string {
  const phrases = wordFields.flatMap(({ key, phrase }) => (among.includes(key) ? [phrase] : []))
  return phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`
}

const forPartners = byKey(
  commentaryFields.filter((field) => field.seenBy === 'partners'),
  () => '',
)
/** Commentary as everybody may read it: what is for partners alone is left out. */
export const asPublic = <Said extends Commentary>(said: Said): Said => ({ ...said, ...forPartners })
