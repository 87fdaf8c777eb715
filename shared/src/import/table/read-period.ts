import { addDays, type Frequency, isDay, periodOf } from '../../base/period.ts'
import { seenText } from './table-row.ts'

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

/** Ways a period is written in spreadsheets; each answers a day inside the period. */
const readings: readonly (readonly [RegExp, Frequency | null, Reading])[] = [
  [
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/,
    null,
    ([, y, m, d]) => dayOf(Number(y), Number(m), Number(d)),
  ],
  [/^(\d{4})-(\d{1,2})$/, 'monthly', ([, y, m]) => dayOf(Number(y), Number(m))],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/, null, slashed],
  [
    /^([a-z]{3,9})\.?[ -]?'?(\d{4}|\d{2})$/i,
    'monthly',
    ([, word = '', y = '']) => {
      const month = monthOf(word)
      return month === null ? null : dayOf(yearOf(y), month)
    },
  ],
  [
    /^(\d{1,2}) ([a-z]{3,9}) (\d{4})$/i,
    null,
    ([, d, word = '', y = '']) => {
      const month = monthOf(word)
      return month === null ? null : dayOf(Number(y), month, Number(d))
    },
  ],
  [
    /^q([1-4]) ?(\d{4})[/-](?:\d{2}|\d{4})$/i,
    'quarterly',
    ([, q, y]) => dayInYear(Number(y), (Number(q) - 1) * 3),
  ],
  [
    /^(\d{4})[/-](?:\d{2}|\d{4}) ?q([1-4])$/i,
    'quarterly',
    ([, y, q]) => dayInYear(Number(y), (Number(q) - 1) * 3),
  ],
  [
    /^h([12]) ?(\d{4})[/-](?:\d{2}|\d{4})$/i,
    'half-yearly',
    ([, h, y]) => dayInYear(Number(y), (Number(h) - 1) * 6),
  ],
  [
    /^(spring|summer|autumn)(?: term)? (\d{4})$/i,
    'termly',
    ([, term = '', y]) => dayOf(Number(y), { spring: 1, summer: 4, autumn: 9 }[term.toLowerCase()] ?? 1),
  ],
  [/^(\d{4})[/-](?:\d{2}|\d{4})$/, 'annual', ([, y]) => dayInYear(Number(y), 0)],
]

/** The first of the month so many months after April. */
function dayInYear(year: number, after: number): Found {
  const month = 4 + after
  return month > 12 ? dayOf(year + 1, month - 12) : dayOf(year, month)
}

/**
 * The first day of the period a text names, for an indicator of this frequency. 01/02/2026 is two days: without an
 * `order` it is ambiguous.
 */
export function readPeriod(text: string, frequency: Frequency, order: DayOrder | null): ReadPeriod {
  const seen = seenText(text.slice(0, 60))
  const unknown = {
    ok: false,
    isAmbiguous: false,
    sentence: `“${seen}” is no period: write it as 2026-10-01.`,
  } as const
  for (const [pattern, ofFrequency, read] of readings) {
    const match = pattern.exec(seen)
    if (match === null) continue
    // "2026-10" is a month where months are reported, and a year otherwise.
    if (ofFrequency !== null && ofFrequency !== frequency) continue
    const found = read(match, order)
    if (found === 'ambiguous')
      return { ok: false, isAmbiguous: true, sentence: `“${seen}” can be two different days.` }
    if (found === null) return unknown
    return { ok: true, start: startOf(found.day, frequency) }
  }
  return unknown
}

/** A year keeps its own first month, where the day named is the first of one. */
const startOf = (day: string, frequency: Frequency): string =>
  frequency === 'annual' && day.endsWith('-01') && addDays(day, 0) === day
    ? day
    : periodOf(frequency, day).start
