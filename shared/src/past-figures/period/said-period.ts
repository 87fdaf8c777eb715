import { monthNames } from '../../base/period.ts'
import type { Choice } from '../../import/table/layout.ts'
import type { YearStart } from './period-join.ts'
import { plainText, readPeriodLabel, splitYear } from './period-label.ts'

const months = [...monthNames.slice(3), ...monthNames.slice(0, 3)]

/** What part of a year that begins in April words can stand for; as it is written where everybody can read it. */
const parts: readonly { id: string; label: string; written: string; calendar: string | null }[] = [
  ...months.map((name) => ({
    id: name.toLowerCase(),
    label: name,
    written: name.slice(0, 3),
    calendar: name.slice(0, 3),
  })),
  { id: 'q1', label: 'April to June', written: 'Q1', calendar: 'Apr-Jun' },
  { id: 'q2', label: 'July to September', written: 'Q2', calendar: 'Jul-Sep' },
  { id: 'q3', label: 'October to December', written: 'Q3', calendar: 'Oct-Dec' },
  { id: 'q4', label: 'January to March', written: 'Q4', calendar: 'Jan-Mar' },
  { id: 'autumn', label: 'The autumn term', written: 'Autumn', calendar: 'Autumn' },
  { id: 'spring', label: 'The spring term', written: 'Spring', calendar: 'Spring' },
  { id: 'summer', label: 'The summer term', written: 'Summer', calendar: 'Summer' },
  { id: 'h1', label: 'April to September', written: 'H1', calendar: 'Apr-Sep' },
  { id: 'h2', label: 'October to March', written: 'H2', calendar: null },
]
export const partChoices: readonly Choice[] = parts.map(({ id, label }) => ({ id, label }))

/** "P3", "M12": codes that stand for much else as well. */
const shortCode = /^(?:p|m|t|ht|per) ?\.?-?\d{1,2}$/
const timeWords = [
  /^(?:(?:half[- ]?)?term|autumn|spring|summer|period|month|mth|quarter|qtr)(?: term)? ?-?\d{1,2}[a-f]?$/,
  /^(?:first|second|third|fourth|1st|2nd|3rd|4th|[1-6]) (?:half[- ]?)?(?:term|quarter|qtr|half|period)$/,
  /^(?:autumn|spring|summer)(?: term)? \(?(?:first|second|1st|2nd)(?: half)?\)?$/,
]

/** What words say of time beside their year, by which they are known in another year's file. */
export const timeKey = (text: string): string => splitYear(plainText(text)).rest

/** Words that are of time and yet no period anybody can read: "Autumn 1", "P3 22/23". A bare code may be anything. */
export function timeWordIn(text: string): 'words' | 'code' | null {
  if (text.length > 40 || !/\d|term|half/i.test(text) || readPeriodLabel(text) !== null) return null
  const key = timeKey(text)
  if (timeWords.some((pattern) => pattern.test(key))) return 'words'
  if (!shortCode.test(key)) return null
  return key === plainText(text) ? 'code' : 'words'
}

/** Such words as they can be read, once somebody said which part of a year they are; null where their year is not told. */
export function saidPeriod(text: string, part: string, yearStart: YearStart): string | null {
  const said = parts.find(({ id }) => id === part)
  const { from, plain } = splitYear(plainText(text))
  if (said === undefined) return null
  if (from !== null) return inYear(said.written, from)
  if (plain === null) return said.written
  if (yearStart === 'january') return said.calendar === null ? null : `${said.calendar} ${plain}`
  return yearStart === null ? null : inYear(said.written, yearStart === 'april' ? plain : plain - 1)
}

/** "P3 2023": a year of four digits does not say when it begins. */
export const needsYearStart = (text: string): boolean => splitYear(plainText(text)).plain !== null

const inYear = (part: string, from: number): string =>
  `${part} ${from}/${String((from + 1) % 100).padStart(2, '0')}`
