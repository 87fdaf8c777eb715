const named: readonly string[] = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Whom a count in words can be about. */
const people = setOf(
  'child children girl girls boy boys pupil pupils student students learner learners baby babies infant infants toddler toddlers teenager teenagers sibling siblings twins family families mother mothers father fathers parent parents carer carers victim victims patient patients offender offenders individual individuals person persons people case cases youngster youngsters adolescent adolescents',
)
/** Of these only the young are counted: anybody else may be staff. */
const onlyYoung = setOf('person persons people')
/** What makes another thing of the word before it: a case conference, a family court, a parent governor. */
const compounds = setOf(
  'conference conferences file files audit audits worker workers holder holders study studies management note notes load loads court courts hub hubs centre centres group groups support plan plans worker practitioner practitioners governor governors forum forums council councils service services law team teams work review reviews records record protection social home homes care carers’ panel panels',
)
/** After one of these a number is a name, an age or a place in a row. */
const ranks = setOf(
  'year years stage phase tier level band group grade aged age ages under over section standard priority goal goals ward quarter q chapter part step round item point figure table page no number domain outcome form class week day month article schedule ks type category appendix annex board',
)
/** Words that end what a number counts. */
const ends = setOf(
  'of in to for per and or with by from on at the a an than were was is are had has have who which that as after before since until during within percent % point points month months week weeks year years day days quarter quarters hour hours minute minutes term terms time times half halves third thirds quarter fold agency agencies school schools team teams partner partners target targets indicator indicators action actions meeting meetings visit visits post posts social audit audits',
)
/** What "two of the three" is about where it is about nobody. */
const things = setOf(
  'agency agencies month months quarter quarters year years week weeks day days school schools action actions target targets indicator indicators team teams partner partners post posts visit visits meeting meetings audit audits ward wards locality localities hub hubs site sites measure measures goal goals priority priorities plan plans returns return areas area standards standard recommendations recommendation police forces councils services service points terms term boards board sessions',
)
/** The largest count that is usually hidden. */
const usualThreshold = 5
const links = setOf('the our these those their all')
const most = 3

type Token = { text: string; word: string; at: number }

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\d+(?:[.,]\d+)*|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*['’]?|[^\s\p{L}\p{N}]/gu)].map(
    (found) => ({ text: found[0], word: found[0].toLowerCase().replace('’', "'"), at: found.index }),
  )

/** The number a token stands for; null where it stands for none. */
function numberOf(token: Token | undefined): number | null {
  if (token === undefined) return null
  if (/^\d{1,3}$/.test(token.word)) return Number(token.word)
  if (token.word === 'single' || token.word === 'sole') return 1
  const place = named.indexOf(token.word)
  return place < 0 ? null : place + 1
}

const isWord = (token: Token | undefined): token is Token =>
  token !== undefined && /^[\p{L}]/u.test(token.word)

/** The place of the people that are counted from here on; null where something else is, or nothing. */
function peopleAfter(tokens: readonly Token[], from: number): number | null {
  for (let place = from; place <= from + most; place += 1) {
    const token = tokens[place]
    if (!isWord(token)) return null
    const parts = token.word.split('-')
    const last = parts.at(-1) ?? ''
    const before = tokens[place - 1]?.word ?? ''
    if (people.has(last)) {
      const next = tokens[place + 1]?.word ?? ''
      if (compounds.has(next)) return null
      return onlyYoung.has(last) && before !== 'young' && parts[0] !== 'young' ? null : place
    }
    if (ends.has(token.word) || numberOf(token) !== null) return null
  }
  return null
}

/** The place where "of the three" ends; null where nothing like it follows. */
function partOf(tokens: readonly Token[], from: number): number | null {
  const first = tokens[from]?.word
  let place = first === 'out' && tokens[from + 1]?.word === 'of' ? from + 2 : first === 'of' ? from + 1 : -1
  if (place < 0) return null
  while (links.has(tokens[place]?.word ?? '')) place += 1
  const whole = numberOf(tokens[place])
  if (whole === null) return peopleAfter(tokens, place)
  const counted = peopleAfter(tokens, place + 1)
  if (counted !== null) return counted
  const next = tokens[place + 1]
  const isThing = isWord(next) && (things.has(next.word) || isThingAfter(tokens, place + 1))
  return isThing || next?.word === '%' || whole > named.length ? null : place
}

const isThingAfter = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + most).some(({ word }) => things.has(word))

/**
 * Small counts of people that a text tells in words or digits, as they stand in it: “one child”, “two of the three”,
 * “3 pupils”, “a single case”. Counts from 1 to `threshold`; ages, periods, percentages and places in a row are none.
 */
export function smallNumbersIn(text: string, threshold = usualThreshold): string[] {
  const tokens = tokensOf(text)
  const found: string[] = []
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place]
    const count = numberOf(token)
    if (token === undefined || count === null || count < 1 || count > threshold) continue
    const before = tokens[place - 1]?.word ?? ''
    const isRatio = before === 'in' && numberOf(tokens[place - 2]) !== null
    if (isRatio || ranks.has(before) || /^[£$€#]$/.test(before)) continue
    const end = partOf(tokens, place + 1) ?? peopleAfter(tokens, place + 1)
    const last = end === null ? undefined : tokens[end]
    if (end === null || last === undefined) continue
    found.push(text.slice(token.at, last.at + last.text.length))
    place = end
  }
  return [...new Set(found)]
}
