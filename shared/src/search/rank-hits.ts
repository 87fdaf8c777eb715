import { excerptOf } from './excerpt.ts'
import { sayingAt } from './field-sayings.ts'
import { type HitKind, hitKinds } from './hit-words.ts'
import { type Match, matchParts, matchWays, matchWord } from './match-words.ts'
import type { IndexedDocument, SearchIndex } from './search-index.ts'
import { phraseOfWords, typedWords } from './search-words.ts'

export type Hit = { kind: HitKind; code: string; title: string; detail: string }
type Indexes = readonly SearchIndex[]
/** `rarity`: the fewer documents answer it, the more it says. */
type Term = Match & { rarity: number }

/** What people look for most: of two that answer as well, these come first. */
const soughtFirst: readonly HitKind[] = ['goal', 'indicator', 'agency', 'person']

/** A document is found where it answers at least this share of what was typed, by rarity. */
const leastShare = 0.6
/** Where nothing answers as much, this much of it is enough. */
const leastOfAll = 0.4
/** A word is rare that stands in less than one of so many documents. */
const rareIn = 10

/**
 * What answers a text, best first. A word counts by where it stands and how rare it is, in any order; a document that
 * answers more of the text comes before one that answers less, and one whose title says little else before a longer.
 */
export function rankHits(indexes: Indexes, text: string, most: number): Hit[] {
  const typed = typedWords(text)
  const terms = termsOf(indexes, typed)
  const words = new Set(terms.flatMap((term) => [...term.words]))
  const phrase = phraseOfWords(typed)
  const answering = (least: number) =>
    [...candidatesOf(terms, least)].flatMap((document) => {
      const score = scoreOf(document, { terms, phrase, least })
      return score === 0 ? [] : [{ document, score }]
    })
  const enough = answering(leastShare)
  const scored = enough.length > 0 ? enough : answering(leastOfAll)
  scored.sort(
    ({ document: a, score: first }, { document: b, score: second }) =>
      second - first || hitKinds.indexOf(a.kind) - hitKinds.indexOf(b.kind) || a.place - b.place,
  )
  const found = new Map<string, Hit>()
  for (const { document } of scored) {
    const { kind, code, title } = document
    const isOfIndicator = kind === 'commentary' || kind === 'story'
    const page = `${isOfIndicator ? 'indicator' : kind} ${code}`
    if (!found.has(page)) found.set(page, { kind, code, title, detail: detailOf(document, words) })
    if (found.size === most) break
  }
  return [...found.values()]
}

function termsOf(indexes: Indexes, typed: readonly string[]): Term[] {
  const total = indexes.reduce((sum, { documents }) => sum + documents.length, 0)
  const asTerm = (match: Match): Term => ({
    ...match,
    rarity: 1 + Math.log((total + 1) / (match.scores.size + 1)),
  })
  const terms: Term[] = []
  for (let at = 0; at < typed.length; ) {
    const code = codeAt(indexes, typed, at)
    if (code !== null) {
      terms.push(asTerm(matchWord(indexes, code)))
      at += 2
      continue
    }
    const joined = `${typed[at]}${typed[at + 1]}`
    const saying = sayingAt(typed, at)
    if (saying === null && at + 1 < typed.length && isWritten(indexes, joined)) {
      terms.push(asTerm(matchWord(indexes, joined)))
      at += 2
      continue
    }
    const said = typed.slice(at, at + (saying?.length ?? 1))
    at += said.length
    const match = saying === null ? null : matchWays(indexes, saying.ways, said.join(' '))
    if (match !== null && match.scores.size > 0) terms.push(asTerm(match))
    else terms.push(...said.map((word) => asTerm(wordOrParts(indexes, word))))
  }
  // A word that nothing answers says nothing, where the others are not in nearly everything.
  const found = terms.filter(({ scores }) => scores.size > 0)
  return found.some(({ scores }) => scores.size * rareIn < total) ? found : terms
}

/** Whether a word of that many letters stands as it is. */
const isWritten = (indexes: Indexes, word: string): boolean =>
  word.length > 5 && indexes.some(({ postings }) => postings.has(word))

function wordOrParts(indexes: Indexes, word: string): Match {
  const parts = isWritten(indexes, word) ? null : matchParts(indexes, word)
  return parts ?? matchWord(indexes, word)
}

/** A code that is typed with a space or a stroke in it, "HP 15" and "hp-15", where there is one. */
function codeAt(indexes: Indexes, typed: readonly string[], at: number): string | null {
  const [letters = '', digits = ''] = typed.slice(at, at + 2)
  if (!/^\p{L}{1,4}$/u.test(letters) || !/^\d{1,3}$/.test(digits)) return null
  const code = `${letters}${digits}`
  return indexes.some(({ postings }) => postings.has(code)) ? code : null
}

/** Words that stand nearly everywhere are not enough: what answers nothing but them is not even looked at. */
function candidatesOf(terms: readonly Term[], least: number): Set<IndexedDocument> {
  const enough = least * terms.reduce((sum, { rarity }) => sum + rarity, 0) * (1 - 1e-9)
  const candidates = new Set<IndexedDocument>()
  let passed = 0
  for (const { scores, rarity } of terms.toSorted((a, b) => b.scores.size - a.scores.size)) {
    passed += rarity
    if (passed < enough) continue
    for (const document of scores.keys()) candidates.add(document)
  }
  return candidates
}

function scoreOf(
  document: IndexedDocument,
  { terms, phrase, least }: { terms: readonly Term[]; phrase: string; least: number },
): number {
  let score = 0
  let answered = 0
  let all = 0
  for (const { scores, rarity } of terms) {
    const each = scores.get(document) ?? 0
    score += each * rarity
    answered += each > 0 ? rarity : 0
    all += rarity
  }
  const share = answered / all
  if (share < least) return 0
  const inTitle = document.titleWords.filter((word) => terms.some(({ words }) => words.has(word))).length
  const covered = inTitle / Math.max(1, document.titleWords.length)
  const isWhole = terms.length > 1 && document.phrases.some((each) => each.includes(phrase))
  const isFirst = soughtFirst.includes(document.kind)
  return score * share ** 2 * (1 + covered / 2) * (isWhole ? 1.3 : 1) * (isFirst ? 1.15 : 1)
}

/** Where the words were found elsewhere than in the title and what stands below it, the place is quoted. */
function detailOf({ texts, detail }: IndexedDocument, words: ReadonlySet<string>): string {
  for (const { text, isQuoted } of texts.toSorted((a, b) => b.weight - a.weight)) {
    const excerpt = excerptOf(text, words)
    if (excerpt === null) continue
    return isQuoted === true ? [detail, excerpt].filter((part) => part !== '').join(' · ') : detail
  }
  return detail
}
