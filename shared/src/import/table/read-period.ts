import {
  addDays,
  type Frequency,
  formatDay,
  frequencies,
  isDay,
  periodLabel,
  periodOf,
} from '../../base/period.ts'
import type { Question } from './layout.ts'
import { periodPart, withoutYear } from './period-part.ts'
import { plainSigns, seenText } from './table-row.ts'

export type DayOrder = 'day-first' | 'month-first'
export type ReadPeriod = { ok: true; start: string } | { ok: false; isAmbiguous: boolean; sentence: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const pad = (n: number) => String(n).padStart(2, '0')

const monthOf = (word: string): number | null => {
  const index = months.indexOf(word.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

type Found = { day: string } | 'ambiguous' | null
type Reading = (match: RegExpExecArray, order: DayOrder | null) => Found

const dayOf = (year: number, month: number, day = 1): Found => {
  const text = `${year}-${pad(month)}-${pad(day)}`
  return isDay(text) ? { day: text } : null
}

function slashed([, a = '', b = '', year = '']: RegExpExecArray, order: DayOrder | null): Found {
  const [first, second] = [Number(a), Number(b)]
  if (first > 12 || first === second) return dayOf(yearOf(year), second, first)
  if (second > 12) return dayOf(yearOf(year), first, second)
  if (order === null) return 'ambiguous'
  return order === 'day-first' ? dayOf(yearOf(year), second, first) : dayOf(yearOf(year), first, second)
}

/** The year that begins a year of two, as 2025/26 or 2025-2026; null where the second does not follow the first. */
export function yearBefore(first: string, second: string): number | null {
  const year = Number(first)
  return Number(second) === (second.length === 2 ? (year + 1) % 100 : year + 1) ? year : null
}

const inYear = (first: string, second: string, after: number): Found => {
  const year = yearBefore(first, second)
  return year === null ? null : dayInYear(year, after)
}

/** Terms of a school year: autumn is in the first of its two calendar years. */
const termMonths: Readonly<Record<string, number>> = { autumn: 9, spring: 1, summer: 4 }

/** Ways a period is written in spreadsheets; each answers a day inside the period. */
const readings: readonly (readonly [RegExp, Frequency | null, Reading])[] = [
  [
    /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
    null,
    ([, y, m, d]) => dayOf(Number(y), Number(m), Number(d)),
  ],
  [/^(\d{4})-(\d{1,2})$/, 'monthly', ([, y, m]) => dayOf(Number(y), Number(m))],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: 0?0:00(?::00)?)?$/, null, slashed],
  [
    /^([a-z]{3,9})\.?[ -]?'?(\d{4}|\d{2})$/i,
    'monthly',
    ([, word = '', y = '']) => {
      const month = monthOf(word)
      return month === null ? null : dayOf(yearOf(y), month)
    },
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9}),?[ -](\d{4}|\d{2})$/i,
    null,
    ([, d, word = '', y = '']) => {
      const month = monthOf(word)
      return month === null ? null : dayOf(yearOf(y), month, Number(d))
    },
  ],
  [
    /^(?:q|qtr|quarter) ?([1-4])[ ,-]*(\d{4})[/-](\d{2}|\d{4})$/i,
    'quarterly',
    ([, q, a = '', b = '']) => inYear(a, b, (Number(q) - 1) * 3),
  ],
  [
    /^(\d{4})[/-](\d{2}|\d{4})[ ,-]*(?:q|qtr|quarter) ?([1-4])$/i,
    'quarterly',
    ([, a = '', b = '', q]) => inYear(a, b, (Number(q) - 1) * 3),
  ],
  [/^([a-z]{3,9}) ?(?:-|to) ?([a-z]{3,9}) (\d{4})$/i, 'quarterly', quarterOfMonths],
  [
    /^h(?:alf)? ?([12])[ ,]*(\d{4})[/-](\d{2}|\d{4})$/i,
    'half-yearly',
    ([, h, a = '', b = '']) => inYear(a, b, (Number(h) - 1) * 6),
  ],
  [
    /^(spring|summer|autumn)(?: term)? (\d{4})$/i,
    'termly',
    ([, term = '', y]) => dayOf(Number(y), termMonths[term.toLowerCase()] ?? 1),
  ],
  [
    /^(spring|summer|autumn)(?: term)? (\d{4})[/-](\d{2}|\d{4})$/i,
    'termly',
    ([, term = '', a = '', b = '']) => {
      const [month, year] = [termMonths[term.toLowerCase()] ?? 1, yearBefore(a, b)]
      return year === null ? null : dayOf(month === 9 ? year : year + 1, month)
    },
  ],
  [/^(\d{4})[/-](\d{2}|\d{4})$/, 'annual', ([, a = '', b = '']) => inYear(a, b, 0)],
]

/** FY24/25 is 2024/25, and so is 24/25 beside a quarter. */
const financial = (seen: string): string =>
  seen
    .replace(/\bFY ?(?=\d{4}[/-]\d)/i, '')
    .replace(/\bFY ?(?=\d{2}[/-]\d{2}(?!\d))/i, '20')
    .replace(/^((?:q|qtr|quarter) ?[1-4][ ,]+)(?=\d{2}[/-]\d{2}$)/i, '$120')
    .replace(/^(?=\d{2}[/-]\d{2}[ ,]+(?:q|qtr|quarter) ?[1-4]$)/i, '20')

/** A quarter by the first and the last of its three months. */
function quarterOfMonths([, first = '', last = '', year]: RegExpExecArray): Found {
  const [from, to] = [monthOf(first), monthOf(last)]
  return from === null || to !== from + 2 || from % 3 !== 1 ? null : dayOf(Number(year), from)
}

/** The first of the month so many months after April. */
function dayInYear(year: number, after: number): Found {
  const month = 4 + after
  return month > 12 ? dayOf(year + 1, month - 12) : dayOf(year, month)
}

/**
 * A quarter, month or term and its year, of two columns, as one text: “Q2 2026/27”, “October 2026”. A bare number is
 * what its column is headed: of a quarter, or of a month of the calendar.
 */
export function periodInYear(part: string, year: string, headed = 'quarter'): string {
  if (part === '' || year === '') return part || year
  if (headed === 'month' && /^\d{1,2}$/.test(part) && /^\d{4}$/.test(year)) return `${year}-${part}`
  const quarter = headed === 'quarter' && /^[1-4]$/.test(part) ? `Q${part}` : part
  const both = /^(\d{4})[/-](\d{2}|\d{4})$/.exec(plainSigns(year))
  const from = both === null ? null : yearBefore(both[1] ?? '', both[2] ?? '')
  const month = /^[a-z]{3,9}$/i.test(part) ? monthOf(part) : null
  // A month of a year from April lies in the first of its two calendar years until December.
  if (month !== null && from !== null) return `${part} ${month >= 4 ? from : from + 1}`
  return /\d{4}/.test(part) ? part : `${quarter} ${year}`
}

const quarterOfAYear = /^(?:q|qtr|quarter) ?[1-4][ ,]*\d{4}$|^\d{4}[ ,-]*(?:q|qtr|quarter) ?[1-4]$/i

function whyUnknown(seen: string, frequency: Frequency): string {
  const part = periodPart(seen)
  if (part !== null) return withoutYear(part)
  if (frequency === 'quarterly' && quarterOfAYear.test(seen)) {
    return `“${seen}” can be of a financial or of a calendar year: write Q2 2026/27, or the quarter’s first day.`
  }
  return ofAnother(seen, frequency) ?? `“${seen}” is no period: write it as 2026-10-01.`
}

const kinds: Record<Frequency, string> = {
  monthly: 'month',
  quarterly: 'quarter',
  termly: 'term',
  'half-yearly': 'half-year',
  annual: 'year',
}

/** A period of another length than the line is reported in, told as such; null for any other text. */
function ofAnother(seen: string, frequency: Frequency): string | null {
  for (const [pattern, other, read] of readings) {
    const match = other === null || other === frequency ? null : pattern.exec(seen)
    const found = match === null ? null : read(match, null)
    if (other === null || found === null || found === 'ambiguous') continue
    const label = periodLabel(frequency, periodOf(frequency, found.day).start)
    const isPart = frequencies.indexOf(other) < frequencies.indexOf(frequency)
    const how = isPart ? `if it is of the whole ${kinds[frequency]}, write` : 'write it as, for example,'
    return `“${seen}” is a ${kinds[other]}, and a ${kinds[frequency]} is asked for here: ${how} ${label}.`
  }
  return null
}

/**
 * The first day of the period a text names, for an indicator of this frequency. 01/02/2026 is two days: without an
 * `order` it is ambiguous.
 */
export function readPeriod(text: string, frequency: Frequency, order: DayOrder | null): ReadPeriod {
  const seen = financial(plainSigns(seenText(text.slice(0, 60))))
  for (const [pattern, ofFrequency, read] of readings) {
    const match = pattern.exec(seen)
    if (match === null) continue
    // "2026-10" is a month where months are reported, and a year otherwise.
    if (ofFrequency !== null && ofFrequency !== frequency) continue
    const found = read(match, order)
    if (found === 'ambiguous')
      return { ok: false, isAmbiguous: true, sentence: `“${seen}” can be two different days.` }
    if (found === null) break
    return { ok: true, start: startOf(found.day, frequency) }
  }
  return { ok: false, isAmbiguous: false, sentence: whyUnknown(seen, frequency) }
}

/** A year keeps its own first month, where the day named is the first of one. */
const startOf = (day: string, frequency: Frequency): string =>
  frequency === 'annual' && day.endsWith('-01') && addDays(day, 0) === day
    ? day
    : periodOf(frequency, day).start

/** Days of 2000 to 2079 as a spreadsheet counts them, from the last but one of 1899. */
const serial = /^(?:3[7-9]|[45]\d|6[0-5])\d{3}(?:\.0+)?$/
const dayBeforeFirst = '1899-12-30'

/** The day a number means that a spreadsheet wrote without the form of a date; null for any other text. */
export const serialDay = (text: string): string | null =>
  serial.test(text) ? addDays(dayBeforeFirst, Number(text)) : null

/** Asked once for a table: a number is taken for a day only where somebody says so. */
export const serialQuestion = (text: string, day: string): Question => ({
  id: 'serial-days',
  sentence: `Some periods are numbers, such as ${text}. As a spreadsheet counts days that is ${formatDay(day)}. Are they days?`,
  lines: [],
  choices: [
    { id: 'days', label: `Yes: ${text} is ${formatDay(day)}` },
    { id: 'none', label: 'No: leave these rows out' },
  ],
})

/** Why a column is not read whose heading is such a number; null for any other heading. */
export function headedBySerial(heading: string): string | null {
  const day = serialDay(heading)
  return day === null
    ? null
    : `“${heading}” may be ${formatDay(day)} as a spreadsheet counts days: write it as ${day}.`
}
