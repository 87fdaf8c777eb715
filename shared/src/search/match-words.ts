import { type IndexedDocument, placeIn, type SearchIndex, weightIn } from './search-index.ts'
import { phraseOfWords } from './search-words.ts'
import { isWithinSlips, slipsAllowed } from './spelling.ts'

/** How well each document answers one thing that was typed, and by which words. */
export type Match = { scores: Map<IndexedDocument, number>; words: ReadonlySet<string> }
type Indexes = readonly SearchIndex[]

const otherWay = 0.9
const slip = 0.6
const family = 0.5
const leastFamily = 5

/** One word: as it stands or begins; only where there is none, what it may be a slip of, or its family. */
export function matchWord(indexes: Indexes, typed: string): Match {
  const begun = gather(
    indexes,
    (index) => beginningWith(index, typed),
    (word) => (word === typed ? 1 : 0.55 + (0.35 * typed.length) / word.length),
  )
  if (begun.scores.size > 0) return begun
  const slips = slipsAllowed(typed)
  // A code is typed as it is.
  const isSlip = (word: string) =>
    slips > 0 && word.length > 2 && !/\d/.test(word) && isWithinSlips(typed, word, slips)
  const misspelt = gather(
    indexes,
    ({ vocabulary }) => vocabulary.filter(isSlip),
    () => slip,
  )
  if (misspelt.scores.size > 0 || typed.length <= leastFamily) return misspelt
  return gather(
    indexes,
    (index) => beginningWith(index, typed.slice(0, leastFamily)),
    () => family,
  )
}

/** One thing that can be said in several ways: each stands whole, as one phrase. */
export function matchWays(indexes: Indexes, ways: readonly (readonly string[])[], typed: string): Match {
  const scores = new Map<IndexedDocument, number>()
  const words = new Set<string>()
  for (const way of ways) {
    const phrase = phraseOfWords(way)
    const share = phrase.trim() === typed ? 1 : otherWay
    for (const document of indexes.flatMap((index) => documentsWithAll(index, way))) {
      const weight = share * weightOf(document, phrase)
      if (weight === 0) continue
      for (const word of way) words.add(word)
      scores.set(document, Math.max(scores.get(document) ?? 0, weight))
    }
  }
  return { scores, words }
}

const weightOf = ({ texts, phrases }: IndexedDocument, phrase: string): number =>
  texts.reduce(
    (most, { weight }, i) => (weight > most && phrases[i]?.includes(phrase) === true ? weight : most),
    0,
  )

function documentsWithAll({ postings, documents }: SearchIndex, words: readonly string[]): IndexedDocument[] {
  const found = words.map((word) => new Set((postings.get(word) ?? []).map(placeIn)))
  const [rarest, ...others] = found.toSorted((a, b) => a.size - b.size)
  return [...(rarest ?? [])].flatMap((place) => {
    const document = documents[place]
    return document !== undefined && others.every((places) => places.has(place)) ? [document] : []
  })
}

function gather(
  indexes: Indexes,
  wordsIn: (index: SearchIndex) => readonly string[],
  shareOf: (word: string) => number,
): Match {
  const scores = new Map<IndexedDocument, number>()
  const words = new Set<string>()
  for (const index of indexes) {
    for (const word of wordsIn(index)) {
      words.add(word)
      for (const posting of index.postings.get(word) ?? []) {
        const document = index.documents[placeIn(posting)]
        if (document === undefined) continue
        scores.set(document, Math.max(scores.get(document) ?? 0, weightIn(posting) * shareOf(word)))
      }
    }
  }
  return { scores, words }
}

/** A number is meant as it stands, a word while it is being typed too. */
function beginningWith({ vocabulary, postings }: SearchIndex, typed: string): string[] {
  if (typed.length < 2 || /^\d+$/.test(typed)) return postings.has(typed) ? [typed] : []
  let low = 0
  let high = vocabulary.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((vocabulary[middle] ?? '') < typed) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let at = low; vocabulary[at]?.startsWith(typed) === true; at++) found.push(vocabulary[at] ?? '')
  return found
}
