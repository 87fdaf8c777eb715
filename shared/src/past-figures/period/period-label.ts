import { isDay, type Period, periodOf } from '../../base/period.ts'
import { remember } from '../../base/remember.ts'
import { seenText } from '../../import/table/table-row.ts'

export type Grain = 'month' | 'quarter' | 'half' | 'term' | 'year'

/** What a heading says of time: a whole period, or a part that needs its year from elsewhere. */
export type PeriodLabel =
  | { is: 'day'; day: string }
  /** "2004-05" is a year, and the month of May where its neighbours are months: `month` says which. */
  | { is: 'period'; grain: Grain; start: string; month?: string }
  /** "2024" alone: from January or from April, the file has to say. */
  | { is: 'plain-year'; year: number }
  | { is: 'part'; grain: Grain; month: number; isNamed: boolean; plainYear: number | null }

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const mon = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const years = '(?:fy ?)?(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})'

const monthOf = (word: string): number => names.indexOf(word.slice(0, 3)) + 1
const pad = (n: number) => String(n).padStart(2, '0')
const first = (year: number, month: number) => `${year}-${pad(month)}-01`
const fourDigits = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

/** The year that begins in April, where the second follows the first: 2024-25; null for 2024-05. */
function yearOf(a: string, b: string): number | null {
  const from = fourDigits(a)
  const next = b.length === 2 ? Number(b) === (from + 1) % 100 : Number(b) === from + 1
  return next && from > 1950 && from < 2100 ? from : null
}

export const inYear = (from: number, month: number): string => first(month >= 4 ? from : from + 1, month)

const quarterMonth = (quarter: number) => (((quarter - 1) * 3 + 3) % 12) + 1
const grainOfSpan = (a: number, b: number): Grain | null => {
  const span = ((b - a + 12) % 12) + 1
  return span === 3 ? 'quarter' : span === 6 ? 'half' : span === 12 ? 'year' : null
}

/** The text as it is compared: every dash one dash, no case. */
export const plainText = (text: string): string =>
  seenText(text.slice(0, 200))
    .toLowerCase()
    .replace(/[–—−‐‑]/g, '-')
    .replace(/[‘’]/g, "'")

const part = (
  grain: Grain,
  month: number,
  isNamed: boolean,
  plainYear: number | null = null,
): PeriodLabel => ({
  is: 'part',
  grain,
  month,
  isNamed,
  plainYear,
})

/** A text without its year, and the year: 2024/25, 2024, or none. */
export function splitYear(text: string): { rest: string; from: number | null; plain: number | null } {
  const both = new RegExp(`(?:^|[ ,(])${years}(?:$|[ ,)])`).exec(text)
  if (both !== null) {
    const from = yearOf(both[1] ?? '', both[2] ?? '')
    if (from !== null) return { rest: tidy(text.replace(both[0], ' ')), from, plain: null }
  }
  const plain = /(?:^|[ ,(-])((?:19|20)\d{2})(?:$|[ ,)])/.exec(text)
  if (plain !== null) return { rest: tidy(text.replace(plain[0], ' ')), from: null, plain: Number(plain[1]) }
  return { rest: text, from: null, plain: null }
}
const tidy = (text: string) => text.replace(/[ ,:]+/g, ' ').trim()

/** Reads a heading that is a period and nothing else; null for any other text. */
export const readPeriodLabel = (text: string): PeriodLabel | null =>
  text.length > 40 ? null : known(text, () => labelOf(text))

const known = remember<PeriodLabel | null>()

/** "Q1 2023/24*", "Apr-23 (provisional)": a mark of a footnote, or of the state of the figures. */
const marksAfter = /(?:\s*(?:[*†‡#¹²³]+|\((?:p|r|prov\.?|provisional|revised|final|draft)\)))+$/

function labelOf(text: string): PeriodLabel | null {
  const seen = plainText(text).replace(marksAfter, '')
  if (seen === '' || !/\d|[a-z]{3}/.test(seen)) return null
  return dayLabel(seen) ?? monthLabel(seen) ?? yearLabel(seen) ?? partLabel(seen)
}

function dayLabel(seen: string): PeriodLabel | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(seen)) return isDay(seen) ? { is: 'day', day: seen } : null
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(seen)
  if (slashed === null) return null
  const [, d = '', m = '', y = ''] = slashed
  const day = `${y}-${pad(Number(m))}-${pad(Number(d))}`
  return (Number(d) === 1 || Number(d) > 12) && isDay(day) ? { is: 'day', day } : null
}

function monthLabel(seen: string): PeriodLabel | null {
  const after = new RegExp(`^${mon}[ /-]*'?(\\d{4}|\\d{2})$`).exec(seen)
  if (after !== null) {
    return { is: 'period', grain: 'month', start: first(fourDigits(after[2] ?? ''), monthOf(after[1] ?? '')) }
  }
  const before = new RegExp(`^(\\d{4})[ /-]*${mon}$`).exec(seen)
  if (before !== null) {
    return { is: 'period', grain: 'month', start: first(Number(before[1]), monthOf(before[2] ?? '')) }
  }
  const numbered = /^(\d{4})[-/](0[1-9]|1[0-2])$/.exec(seen)
  if (numbered === null || yearOf(numbered[1] ?? '', numbered[2] ?? '') !== null) return null
  return { is: 'period', grain: 'month', start: first(Number(numbered[1]), Number(numbered[2])) }
}

function yearLabel(seen: string): PeriodLabel | null {
  const both = new RegExp(`^(?:year |financial year )?${years}$`).exec(seen)
  if (both !== null) {
    const from = yearOf(both[1] ?? '', both[2] ?? '')
    if (from === null) return null
    const month = /^(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(seen)
    const year = { is: 'period', grain: 'year', start: first(from, 4) } as const
    return month === null ? year : { ...year, month: `${month[1]}-01` }
  }
  const ending = /^(?:year ending|year to|y\/?e) (?:31(?:st)? )?mar(?:ch)?[ -]?(\d{4}|\d{2})$/.exec(seen)
  if (ending !== null)
    return { is: 'period', grain: 'year', start: first(fourDigits(ending[1] ?? '') - 1, 4) }
  const plain = /^(?:19|20)\d{2}$/.exec(seen)
  return plain === null ? null : { is: 'plain-year', year: Number(plain[0]) }
}

function partLabel(seen: string): PeriodLabel | null {
  // "Apr - Jun 23": two digits after months are their year.
  const short = /^([a-z].*[a-z.]) ?'?(\d{2})$/.exec(seen)
  const { rest, from, plain } =
    short === null ? splitYear(seen) : { rest: short[1] ?? '', from: null, plain: fourDigits(short[2] ?? '') }
  const found = partOf(rest)
  if (found === null) return null
  if (from !== null) return { is: 'period', grain: found.grain, start: inYear(from, found.month) }
  // "Apr-Jun 2024" names the year of its months; "Q1 2024" does not say when its year begins.
  if (plain !== null && found.isNamed && !found.isNumbered) {
    // "Oct-Mar 2024" lies in two years, and does not say which of them is meant.
    if (found.wraps) return null
    return { is: 'period', grain: found.grain, start: first(plain, found.month) }
  }
  return part(found.grain, found.month, found.isNamed, plain)
}

type Part = { grain: Grain; month: number; isNamed: boolean; isNumbered: boolean; wraps?: boolean }

function partOf(text: string): Part | null {
  const numbered = /^(?:q|qtr|quarter) ?([1-4])\b ?(.*)$/.exec(text)
  const span = new RegExp(`^\\(?${mon} ?(?:-|to) ?${mon}\\)?$`)
  if (numbered !== null) {
    const rest = (numbered[2] ?? '').trim()
    const named = span.exec(rest)
    if (rest !== '' && named === null) return null
    const month = named === null ? quarterMonth(Number(numbered[1])) : monthOf(named[1] ?? '')
    return { grain: 'quarter', month, isNamed: named !== null, isNumbered: true }
  }
  const half = /^(?:h|half) ?([12])$/.exec(text)
  if (half !== null)
    return { grain: 'half', month: half[1] === '1' ? 4 : 10, isNamed: false, isNumbered: true }
  const months = span.exec(text)
  if (months !== null) {
    const grain = grainOfSpan(monthOf(months[1] ?? ''), monthOf(months[2] ?? ''))
    const [from, to] = [monthOf(months[1] ?? ''), monthOf(months[2] ?? '')]
    return grain === null ? null : { grain, month: from, isNamed: true, isNumbered: false, wraps: to < from }
  }
  const term = /^(spring|summer|autumn)(?: term)?$/.exec(text)
  if (term !== null) {
    const month = { spring: 1, summer: 4, autumn: 9 }[term[1] ?? ''] ?? 1
    return { grain: 'term', month, isNamed: true, isNumbered: false }
  }
  const month = new RegExp(`^${mon}$`).exec(text)
  return month === null || !names.some((name) => name === text.slice(0, 3))
    ? null
    : { grain: 'month', month: monthOf(month[1] ?? ''), isNamed: true, isNumbered: false }
}

/** The one year a title or the name of a sheet tells; null for none or several. */
export function yearIn(text: string): number | null {
  const found = new Set<number>()
  for (const [, a = '', b = ''] of plainText(text).matchAll(/(?<!\d)(\d{4})[/-](\d{4}|\d{2})(?!\d)/g)) {
    const from = yearOf(a, b)
    if (from !== null) found.add(from)
  }
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}

const frequencyOf = {
  month: 'monthly',
  quarter: 'quarterly',
  half: 'half-yearly',
  term: 'termly',
  year: 'annual',
} as const

export const frequencyOfGrain = (grain: Grain) => frequencyOf[grain]
export const periodFrom = (grain: Grain, start: string): Period => periodOf(frequencyOf[grain], start)

const ranks: readonly Grain[] = ['month', 'quarter', 'term', 'half', 'year']
export const isCoarser = (a: Grain, b: Grain): boolean => ranks.indexOf(a) > ranks.indexOf(b)
export const grainOfFrequency = (frequency: string): Grain =>
  ranks.find((grain) => frequencyOf[grain] === frequency) ?? 'month'
