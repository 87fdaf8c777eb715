import { frequencies } from '../../base/period.ts'
import { remember } from '../../base/remember.ts'
import { type FigureNumber, figureNumbers } from '../../figure/entry-fields.ts'
import { columnOf } from './headings.ts'
import { periodPart, withoutYear } from './period-part.ts'
import { headedBySerial, readPeriod } from './read-period.ts'
import { plainSigns, seenText, withoutNotes } from './table-row.ts'

/** A column that has one number of one period: “Q2 2026/27 num”. */
export type PeriodHeading = { period: string; field: FigureNumber }

const mostWords = 3
const known = remember<PeriodHeading | null>()

/** The period a heading names, and which number of the figure; null for any other heading. */
export const periodHeading = (heading: string): PeriodHeading | null =>
  heading.length > 60 || !/\d/.test(heading) ? null : known(heading, () => find(heading))

function find(heading: string): PeriodHeading | null {
  const seen = plainSigns(withoutNotes(seenText(heading)))
    .replace(/[()[\]:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (isPeriod(seen)) return { period: seen, field: 'value' }
  const words = seen.split(' ')
  for (let n = 1; n <= mostWords && n < words.length; n++) {
    const found = partly(words.slice(0, -n), words.slice(-n)) ?? partly(words.slice(n), words.slice(0, n))
    if (found !== null) return found
  }
  return null
}

function partly(period: readonly string[], part: readonly string[]): PeriodHeading | null {
  const text = period.join(' ').replace(/^[- ,]+|[- ,]+$/g, '')
  const field = fieldOf(part.join(' ').replace(/^[- ,]+|[- ,]+$/g, ''))
  return field !== null && isPeriod(text) ? { period: text, field } : null
}

/** Why a column of a period is not read: its heading says no year, or is a number; null for any other heading. */
export function headedWithoutYear(heading: string): string | null {
  const serial = headedBySerial(seenText(heading))
  if (serial !== null) return serial
  const words = seenText(withoutNotes(seenText(heading))).split(' ')
  const named = [words, words.slice(0, -1), words.slice(1)].map((some) => some.join(' '))
  const [whole = '', ...parts] = named
  const isNumber = [words.at(-1) ?? '', words[0] ?? ''].map((word) => fieldOf(word) !== null)
  const part = [whole, ...parts.filter((_, index) => isNumber[index])]
    .map(periodPart)
    .find((each) => each !== null)
  return part === undefined ? null : withoutYear(part)
}

function fieldOf(words: string): FigureNumber | null {
  if (words === '%') return 'value'
  const column = columnOf(words)
  return figureNumbers.find((field) => field === column) ?? null
}

const isPeriod = (text: string): boolean =>
  frequencies.some((frequency) => readPeriod(text, frequency, 'day-first').ok)
