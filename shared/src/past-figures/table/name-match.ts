import { remember } from '../../base/remember.ts'
import type { TableSeries } from '../../import/table/match-series.ts'
import { plainText } from '../period/period-label.ts'

export type KnownIndicator = {
  code: string
  name: string
  lines: readonly TableSeries[]
  tokens: ReadonlySet<string>
}

export type NameMatch =
  | { is: 'one'; indicator: KnownIndicator }
  /** Near one or several, and not surely any: a person has to say. */
  | { is: 'near'; among: readonly KnownIndicator[] }
  | { is: 'none' }

const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(per|rate per) 1(00?)?,?0?0?0,?(000)?\b( children)?/g, ' '],
  [/,? by agency\b/g, ' '],
  [/\bicpcs?\b/g, 'initial child protection conference'],
  [/\brcpcs?\b/g, 'review child protection conference'],
  [/\bcp\b|\bcpp\b/g, 'child protection'],
  [/\bs ?47s?\b/g, 'section 47'],
  [/\b(cla|lac|cic|looked[- ]after children|children looked after)\b/g, 'children in care'],
  [/\beet\b/g, 'education employment training'],
  [/\bsws?\b/g, 'social worker'],
  [/\behcps?\b/g, 'ehc plan'],
  [/\bphv\b/g, 'home visit'],
  [/\b(at|in|of|during|by) (the )?(month|quarter|period)( end)?\b|\b(month|quarter|period)[- ]end\b/g, ' '],
  [/\bnumber of\b|\bpercentage of\b|\bproportion of\b|\brate of\b/g, ' '],
]

const words: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  ten: '10',
  twelve: '12',
  twenty: '20',
  children: 'child',
  "children's": 'child',
  people: 'person',
}
const fillers = new Set(
  '% percent percentage number rate of the in at to a an that are is who with and or by for on their its held completed within all were was have has been being'.split(
    ' ',
  ),
)

/** The words of a name that tell it from others. */
export const tokensOf = (text: string): ReadonlySet<string> => knownTokens(text, () => readTokens(text))

const knownTokens = remember<ReadonlySet<string>>()

function readTokens(text: string): ReadonlySet<string> {
  let seen = plainText(text)
  for (const [pattern, meant] of phrases) seen = seen.replace(pattern, meant)
  const tokens = new Set<string>()
  for (const raw of seen.split(/[^a-z0-9'.]+/)) {
    const word = raw.replace(/^'+|'s$|[.']+$/g, '')
    if (word === '' || fillers.has(word)) continue
    const meant = words[word] ?? words[raw] ?? word
    tokens.add(meant.length > 3 && meant.endsWith('s') && !meant.endsWith('ss') ? meant.slice(0, -1) : meant)
  }
  return tokens
}

/** The indicators of the partnership with their lines, once for each code. */
export function indicatorsOf(list: readonly TableSeries[]): KnownIndicator[] {
  const byCode = new Map<string, TableSeries[]>()
  for (const series of list) {
    const lines = byCode.get(series.code)
    if (lines === undefined) byCode.set(series.code, [series])
    else lines.push(series)
  }
  return [...byCode].map(([code, lines]) => {
    const name = lines[0]?.name ?? code
    return { code, name, lines, tokens: tokensOf(name) }
  })
}

const squeezed = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

function byCode(text: string, list: readonly KnownIndicator[]): KnownIndicator[] {
  const whole = squeezed(text)
  const exact = list.filter(({ code }) => squeezed(code) === whole)
  if (exact.length > 0) return exact
  const seen = plainText(text)
  return list.filter(({ code }) => {
    const bare = code.toLowerCase()
    const at = seen.indexOf(bare)
    if (bare.length < 3 || at < 0) return false
    const isAlone = !/[a-z0-9]/.test(seen[at - 1] ?? '') && !/[a-z0-9]/.test(seen[at + bare.length] ?? '')
    return isAlone && (at === 0 || /[([]/.test(seen[at - 1] ?? '') || at + bare.length === seen.length)
  })
}

const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((token) => b.has(token))
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter((token) => b.has(token)).length

/** How near two names are: 1 for the same words. */
export const nearness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

const nearEnough = 0.45

/** Which indicator a text names: by code, by the same words, or by all but a few of them; never by a guess. */
export function matchName(text: string, list: readonly KnownIndicator[]): NameMatch {
  const tokens = tokensOf(text)
  const coded = byCode(text, list)
  const [code] = coded
  const same =
    tokens.size === 0
      ? []
      : list.filter((each) => each.tokens.size === tokens.size && isWithin(tokens, each.tokens))
  if (code !== undefined) {
    return coded.length === 1 && same.every(({ code: other }) => other === code.code)
      ? { is: 'one', indicator: code }
      : { is: 'near', among: [...new Set([...coded, ...same])] }
  }
  const [exact] = same
  if (exact !== undefined)
    return same.length === 1 ? { is: 'one', indicator: exact } : { is: 'near', among: same }
  if (tokens.size === 0) return { is: 'none' }
  const within = list.filter(
    (each) =>
      tokens.size >= 3 &&
      isWithin(tokens, each.tokens) &&
      each.tokens.size - tokens.size <= Math.max(1, each.tokens.size * 0.3),
  )
  const [close] = within
  const near = list
    .map((indicator) => ({ indicator, score: nearness(tokens, indicator.tokens) }))
    .filter(({ score }) => score >= nearEnough)
    .sort((a, b) => b.score - a.score)
    .map(({ indicator }) => indicator)
  if (close !== undefined && within.length === 1 && (near[0] === undefined || near[0] === close)) {
    return { is: 'one', indicator: close }
  }
  return near.length === 0 ? { is: 'none' } : { is: 'near', among: near.slice(0, 4) }
}

/** The indicator whose name is nearest to a few words, rare words counting most; null where it shares none. */
export function nearest(text: string, list: readonly KnownIndicator[]): KnownIndicator | null {
  const said = tokensOf(text)
  const weight = (token: string) => 1 / (1 + list.filter(({ tokens }) => tokens.has(token)).length)
  const sum = (tokens: Iterable<string>) => [...tokens].reduce((total, token) => total + weight(token), 0)
  let best: KnownIndicator | null = null
  let most = 0
  for (const indicator of list) {
    const both = sum([...said].filter((token) => indicator.tokens.has(token)))
    if (both === 0) continue
    const score = both / (sum(said) + sum(indicator.tokens) - both)
    if (score > most) [best, most] = [indicator, score]
  }
  return best
}
