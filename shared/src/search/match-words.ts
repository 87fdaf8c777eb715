import { type IndexedDocument, placeIn, type SearchIndex, weightIn } from './search-index.ts'
import { phraseOfWords } from './search-words.ts'
import { isWithinSlips, slipsAllowed } from './spelling.ts'
import { rootOf } from './word-root.ts'

/** How well each document answers one thing that was typed, and by which words. */
export type Match = { scores: Scores; words: ReadonlySet<string> }
type Scores = {
  size: number
  get: (document: IndexedDocument) => number | undefined
  keys: () => Iterable<IndexedDocument>
}
type Indexes = readonly SearchIndex[]

const otherWay = 0.9
const otherForm = 0.8
const slip = 0.6
const family = 0.5
const leastFamily = 5

/** One word: as it stands or begins, or in another of its forms; only where there is none, what it may be a slip of, or its family. */
export function matchWord(indexes: Indexes, typed: string): Match {
  const root = rootOf(typed)
  const begun = gather(
    indexes,
    (index) => [...new Set([...beginningWith(index, typed), ...formsOf(index, root)])],
    (word) =>
      word === typed
        ? 1
        : Math.max(
            word.startsWith(typed) ? 0.55 + (0.35 * typed.length) / word.length : 0,
            rootOf(word) === root ? otherForm : 0,
          ),
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

/** Two words that are written as one, and one that is written as two: "case load", "fostercarers". */
export function matchParts(indexes: Indexes, typed: string): Match | null {
  for (let at = 3; at <= typed.length - 3; at++) {
    const parts = [typed.slice(0, at), typed.slice(at)]
    if (!indexes.some(({ postings }) => parts.every((part) => postings.has(part)))) continue
    const match = matchWays(indexes, [parts], phraseOfWords(parts).trim())
    if (match.scores.size > 0) return match
  }
  return null
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
  const found = indexes.map((index) => ({ index, words: wordsIn(index) }))
  const words = new Set(found.flatMap((each) => each.words))
  if (found.every((each) => each.words.length < 2)) return { scores: asPosted(found, shareOf), words }
  const scores = new Map<IndexedDocument, number>()
  for (const { index, words } of found) {
    for (const word of words) {
      for (const posting of index.postings.get(word) ?? []) {
        const document = index.documents[placeIn(posting)]
        if (document === undefined) continue
        scores.set(document, Math.max(scores.get(document) ?? 0, weightIn(posting) * shareOf(word)))
      }
    }
  }
  return { scores, words }
}

type Found = readonly { index: SearchIndex; words: readonly string[] }[]

/** Of one word in each index nothing is gathered: a document is sought where the index keeps it, in their order. */
function asPosted(found: Found, shareOf: (word: string) => number): Scores {
  const posted = found.flatMap(({ index: { documents, postings }, words: [word] }) =>
    word === undefined ? [] : [{ documents, postings: postings.get(word) ?? [], share: shareOf(word) }],
  )
  return {
    size: posted.reduce((sum, { postings }) => sum + postings.length, 0),
    get: (document) => {
      const its = posted.find(({ documents }) => documents[document.place] === document)
      if (its === undefined) return undefined
      const posting = postingAt(its.postings, document.place)
      return posting === undefined ? undefined : weightIn(posting) * its.share
    },
    keys: () =>
      posted.flatMap(({ documents, postings }) =>
        postings.flatMap((posting) => documents[placeIn(posting)] ?? []),
      ),
  }
}

function postingAt(postings: readonly number[], place: number): number | undefined {
  let low = 0
  let high = postings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeIn(postings[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  const posting = postings[low]
  return posting !== undefined && placeIn(posting) === place ? posting : undefined
}

/** The words that have this root. */
function formsOf(index: SearchIndex, root: string): string[] {
  if (root.length < 3 || /\d/.test(root)) return []
  const start = root.slice(0, Math.max(3, root.length - 1))
  return beginningWith(index, start).filter((word) => rootOf(word) === root)
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
