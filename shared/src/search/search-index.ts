import type { HitKind } from './hit-words.ts'
import { joinedWords, phraseOfWords, searchWords } from './search-words.ts'

/** `weight`: how much a word found here says, 1 to 31. */
export type SearchText = { text: string; weight: number; isQuoted?: boolean }
export type SearchDocument = {
  kind: HitKind
  code: string
  title: string
  detail: string
  texts: readonly SearchText[]
}

/** `place`: in the order the documents came. */
export type IndexedDocument = SearchDocument & {
  place: number
  phrases: readonly string[]
  titleWords: readonly string[]
}

export type SearchIndex = {
  documents: readonly IndexedDocument[]
  /** By word: the places of its documents, each with the most it says there. */
  postings: ReadonlyMap<string, readonly number[]>
  /** Every word, in order, so that those with one beginning lie side by side. */
  vocabulary: readonly string[]
}

// A place and a weight in one number: a large partnership has millions of them.
const weights = 32
export const placeIn = (posting: number): number => Math.floor(posting / weights)
export const weightIn = (posting: number): number => posting % weights

/** A number in a title says little of what it is about. */
const titleWords = (title: string): string[] => searchWords(title).filter((word) => !/^\d+$/.test(word))

/** Reads every text once; pauses where others may be served. */
export function* indexDocuments(found: readonly SearchDocument[]): Generator<undefined, SearchIndex> {
  const postings = new Map<string, number[]>()
  const documents: IndexedDocument[] = []
  for (const document of found) {
    const place = documents.length
    const best = new Map<string, number>()
    const phrases: string[] = []
    for (const { text, weight } of document.texts) {
      const words = searchWords(text)
      phrases.push(phraseOfWords(words))
      for (const word of [...words, ...joinedWords(text)])
        best.set(word, Math.max(best.get(word) ?? 0, weight))
    }
    for (const [word, weight] of best) {
      const posting = postings.get(word)
      if (posting === undefined) postings.set(word, [place * weights + weight])
      else posting.push(place * weights + weight)
    }
    documents.push({ ...document, place, phrases, titleWords: titleWords(document.title) })
    if (place % 50 === 49) yield
  }
  return { documents, postings, vocabulary: [...postings.keys()].sort() }
}
