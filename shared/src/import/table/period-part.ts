import type { Frequency } from '../../base/period.ts'
import { plainSigns, seenText } from './table-row.ts'

/**
 * A period that is said without its year: “Q1”, “April”, “Spring term”. `month` (1–12) is the one it begins with, null
 * where that cannot be told; `frequency` is null where nothing is reported that often, as by week.
 */
export type PeriodPart = Begun & { text: string }
type Begun = { frequency: Frequency | null; month: number | null }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/
const termMonth: Readonly<Record<string, number>> = { spring: 1, summer: 4, autumn: 9 }
const places = [
  '1st',
  'first',
  'one',
  '2nd',
  'second',
  'two',
  '3rd',
  'third',
  'three',
  '4th',
  'fourth',
  'four',
]

const monthOf = (word: string): number | null =>
  monthWord.test(word) ? months.indexOf(word.slice(0, 3)) + 1 : null
/** "2", "2nd", "second" or "two". */
const placeOf = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : Math.floor(places.indexOf(word) / 3) + 1

const place = `(\\d{1,2}|${places.join('|')})`
type Reading = readonly [RegExp, (first: string, second: string) => Begun | null]

const ofYear = (frequency: Frequency, many: number, length: number, word: string): Begun | null => {
  const at = placeOf(word)
  return at < 1 || at > many ? null : { frequency, month: ((3 + (at - 1) * length) % 12) + 1 }
}
const quarter = (word: string) => ofYear('quarterly', 4, 3, word)
const half = (word: string) => ofYear('half-yearly', 2, 6, word)

const readings: readonly Reading[] = [
  [new RegExp(`^(?:q|qtr|quarter) ?${place}$`), quarter],
  [new RegExp(`^${place} (?:q|qtr|quarter)$`), quarter],
  [new RegExp(`^(?:h|half|half[- ]year) ?${place}$`), half],
  [/^(1st|first|2nd|second) half(?:[- ]year)?$/, half],
  [/^(spring|summer|autumn)(?: term)?$/, (term) => ({ frequency: 'termly', month: termMonth[term] ?? null })],
  [
    /^(?:(?:spring|summer|autumn)(?: term)?|term|ht|half[- ]term) ?[1-6]$/,
    () => ({ frequency: 'termly', month: null }),
  ],
  [/^(?:m|month) ?(?:0?[1-9]|1[0-2])$/, () => ({ frequency: 'monthly', month: null })],
  [/^(?:week|wk) ?\d{1,2}$/, () => ({ frequency: null, month: null })],
  [/^([a-z]+\.?) ?(?:-|to) ?([a-z]+\.?)$/, (from, to) => span(monthOf(from), monthOf(to))],
  [
    /^([a-z]+\.?)$/,
    (word) => (monthOf(word) === null ? null : { frequency: 'monthly', month: monthOf(word) }),
  ],
]

/** "April to June" is a quarter, "April to September" a half. */
function span(from: number | null, to: number | null): Begun | null {
  if (from === null || to === null) return null
  const length = ((to - from + 12) % 12) + 1
  if (length === 3 && from % 3 === 1) return { frequency: 'quarterly', month: from }
  if (length === 6 && (from === 4 || from === 10)) return { frequency: 'half-yearly', month: from }
  return { frequency: null, month: null }
}

/** The period a text names without a year; null for any other text. */
export function periodPart(text: string): PeriodPart | null {
  if (text.length > 30) return null
  const seen = plainSigns(seenText(text)).toLowerCase()
  for (const [pattern, read] of readings) {
    const match = pattern.exec(seen)
    const found = match === null ? null : read(match[1] ?? '', match[2] ?? '')
    if (found !== null) return { ...found, text: seenText(text) }
  }
  return null
}

/** Why it is not read, with the way to write it. */
export function withoutYear({ text, frequency }: PeriodPart): string {
  const written: Partial<Record<Frequency, string>> = {
    monthly: 'October 2026',
    quarterly: 'Q2 2026/27',
    termly: 'Autumn 2026',
    'half-yearly': 'H1 2026/27',
  }
  const how = frequency === null ? undefined : written[frequency]
  return `“${text}” does not say its year: write it as ${how ?? '2026-10-01'}.`
}

const mostWords = 3
const monthsApart = /\b[a-z]{3,9} - [a-z]{3,9}\b/gi
const days = /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}\b|\b[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?\b(?![/-])/gi
/** Words that are a month or a term beside these only: “Figures may change”, “Spring programme”. */
const doubtful = /^(?:may|march|spring|summer|autumn|[a-z]{3,4}\.?)$/i
const before = /^(?:of|for|in|return|report|month|monthly|update)$/i
const after = /^(?:return|report|figures|data|term|performance|submission|update)$/i

/** What a title names without a year; the day on which a report was made is none. */
export function partsIn(title: string): PeriodPart[] {
  const words = plainSigns(seenText(title))
    .replace(days, (day) =>
      periodPart(day) === null && !/^(?:quarter|qtr|half|term|month|week|wk) /i.test(day) ? ' ' : day,
    )
    .replace(/[()[\]:;|,]/g, ' ')
    .replace(monthsApart, (apart) => (periodPart(apart) === null ? apart : apart.replaceAll(' ', '')))
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const found: PeriodPart[] = []
  for (let from = 0; from < words.length; from++) {
    for (let many = Math.min(mostWords, words.length - from); many > 0; many--) {
      const part = periodPart(words.slice(from, from + many).join(' '))
      if (part === null || (many === 1 && !isMeant(words, from))) continue
      found.push(part)
      from += many - 1
      break
    }
  }
  return found
}

function isMeant(words: readonly string[], at: number): boolean {
  if (words.length === 1 || !doubtful.test(words[at] ?? '')) return true
  return before.test(words[at - 1] ?? '') || after.test(words[at + 1] ?? '')
}
