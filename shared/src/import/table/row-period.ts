import { type Frequency, periodLabel } from '../../base/period.ts'
import { remember } from '../../base/remember.ts'
import type { Answers, Layout, Question } from './layout.ts'
import type { TableSeries } from './match-series.ts'
import { type PeriodPart, partsIn } from './period-part.ts'
import {
  type DayOrder,
  periodInYear,
  type ReadPeriod,
  readPeriod,
  serialDay,
  serialQuestion,
} from './read-period.ts'
import type { RowReport } from './row-report.ts'
import { plainSigns, seenText, type TableRow } from './table-row.ts'

const dayOrder: Question = {
  id: 'days',
  sentence: 'Some days can be read in two ways, such as 01/02/2026. Which comes first?',
  lines: [],
  choices: [
    { id: 'day-first', label: 'The day: 1 February 2026' },
    { id: 'month-first', label: 'The month: 2 January 2026' },
  ],
}

const isAmbiguous = (text: string, frequency: Frequency): boolean => {
  const read = readPeriod(text, frequency, null)
  return !read.ok && read.isAmbiguous
}

/** Reads each text once for a frequency. */
function periodReader(order: DayOrder | null): (frequency: Frequency, text: string) => ReadPeriod {
  const readers = new Map<Frequency, (text: string) => ReadPeriod>()
  function readerOf(frequency: Frequency): (text: string) => ReadPeriod {
    const known = remember<ReadPeriod>()
    const find = (text: string) => readPeriod(text, frequency, order)
    const read = (text: string) => known(text, find)
    readers.set(frequency, read)
    return read
  }
  return (frequency, text) => (readers.get(frequency) ?? readerOf(frequency))(text)
}

/** Finds the period each row belongs to, or why the row is left out; null where somebody has to be asked first. */
export function periodFinder(
  layout: Layout,
  answers: Answers,
  { report, titles }: { report: RowReport; titles: TitlePeriods },
) {
  const order = answers.days === 'day-first' || answers.days === 'month-first' ? answers.days : null
  const readIn = periodReader(order)
  const columns = (['periodStart', 'period'] as const).filter((column) => layout.at(column) >= 0)
  const above = { periodStart: '', period: '', year: '' }
  const cellAt = (row: TableRow, place: number, column: keyof typeof above): string => {
    above[column] = seenText(row.cells[place] ?? '') || above[column]
    return above[column]
  }
  const textOf = (row: TableRow, column: 'periodStart' | 'period'): string => {
    const text = cellAt(row, layout.at(column), column)
    return column === 'period' && layout.yearAt >= 0
      ? periodInYear(text, cellAt(row, layout.yearAt, 'year'), layout.partWord)
      : text
  }

  /** Whether a number is a day, as somebody answered; else why its row is left out, or null where it is asked first. */
  function saidOfSerial({ line }: TableRow, { text, day }: { text: string; day: string }) {
    const question = serialQuestion(text, day)
    const answer = answers[question.id]
    if (answer !== 'days' && answer !== 'none') {
      report.ask(question, line)
      return null
    }
    report.noteAnswer(question, { answer, line })
    return answer === 'days' ? answer : { because: `You said that “${text}” is no day.` }
  }

  return (row: TableRow, series: TableSeries, beside?: string): RowPeriod | null => {
    for (const column of beside === undefined ? columns : (['period'] as const)) {
      const text = beside ?? textOf(row, column)
      if (text === '') continue
      const { frequency } = series
      const serial = beside === undefined ? serialDay(text) : null
      if (serial !== null) {
        const said = saidOfSerial(row, { text, day: serial })
        if (said !== 'days') return said
      }
      const read = readIn(frequency, serial ?? text)
      if (order !== null && /^\d{1,2}[/.-]/.test(text) && isAmbiguous(text, frequency)) {
        report.noteAnswer(dayOrder, { answer: order, line: row.line })
      }
      if (read.ok) return read
      if (!read.isAmbiguous) return { because: read.sentence }
      report.ask(dayOrder, row.line)
      return null
    }
    const { periodStart } = series
    if (periodStart !== null) {
      return titles.of({ frequency: series.frequency, periodStart }, row.line, report)
    }
    return { because: 'The row does not say which period it belongs to.' }
  }
}

const mostWords = 5
const days =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?[a-z]{3,9},?[ -]\d{4}\b/gi

/** The periods that titles above the rows name. */
export type TitlePeriods = {
  /** Takes note of a title: each row above the headings, and below them one that says a single thing. */
  see: (row: TableRow, where: { isAbove: boolean; only: string | null }) => void
  /** The period of a row that does not say its own: the return’s, or that of a title as somebody answered. */
  of: (own: OwnPeriod, line: number, report: RowReport) => RowPeriod | null
}
type OwnPeriod = { frequency: Frequency; periodStart: string }
/** The period of a row, or why it is left out. */
type RowPeriod = { start: string } | { because: string }
/** What the titles above some rows say of a period: which ones, or parts of a year that they do not name. */
type Titled = { starts: readonly string[]; parts: readonly PeriodPart[] }

/** A table under the title of another period than the return’s is asked about. */
export function titlePeriods(answers: Answers): TitlePeriods {
  /** The titles that stand together above some rows; those of the rows of now come last. */
  const groups: string[][] = []
  let wasAbove = false
  let titled = remember<Titled>()

  function see({ cells }: TableRow, { isAbove, only }: { isAbove: boolean; only: string | null }): void {
    const title = isAbove ? cells.map(seenText).join(' ').trim() : only
    if (title === null || !namesAPeriod(title)) return
    if (isAbove && wasAbove) groups.at(-1)?.push(title)
    else groups.push([title])
    wasAbove = isAbove
    titled = remember<Titled>()
  }
  const titledIn = (frequency: Frequency): Titled =>
    titled(
      frequency,
      () =>
        groups
          .map((titles) => saidBy(titles, frequency))
          .findLast(({ starts, parts }) => starts.length > 0 || parts.length > 0) ?? nothingSaid,
    )

  function of({ frequency, periodStart }: OwnPeriod, line: number, report: RowReport): RowPeriod | null {
    if (groups.length === 0) return { start: periodStart }
    const { starts, parts } = titledIn(frequency)
    const [part] = parts
    const question =
      starts[0] === undefined
        ? part && whichYear(part, { frequency, periodStart })
        : whosePeriod(frequency, { start: starts[0], own: periodStart })
    if (question === undefined || starts.includes(periodStart) || parts.some(isIn(periodStart))) {
      return { start: periodStart }
    }
    const answer = question.choices.find(({ id }) => id === answers[question.id])
    if (answer === undefined) {
      report.ask(question, line)
      return null
    }
    report.noteAnswer(question, { answer: answer.id, line })
    if (answer.id === 'none')
      return { because: `You said that it is not of ${periodLabel(frequency, periodStart)}.` }
    return { start: answer.id === 'own' ? periodStart : (starts[0] ?? answer.id) }
  }
  return { see, of }
}

const nothingSaid: Titled = { starts: [], parts: [] }
const yearIn = /\b(20\d{2} ?[/-] ?(?:20)?\d{2}|20\d{2})\b/

/** A year in one title and a quarter in another are one period. */
function saidBy(titles: readonly string[], frequency: Frequency): Titled {
  const starts = titles.flatMap((title) => periodsIn(title, frequency))
  if (starts.length > 0) return { starts, parts: [] }
  const named = titles.flatMap(partsIn)
  const year = titles.map((title) => yearIn.exec(plainSigns(title).replace(days, ' '))?.[1]).find(Boolean)
  const inYear = named.flatMap(({ text }) => {
    const read = readPeriod(periodInYear(text, year ?? ''), frequency, null)
    return read.ok ? [read.start] : []
  })
  const parts = named.filter((part) => part.frequency === frequency || part.frequency === null)
  return { starts: inYear, parts: inYear.length > 0 ? [] : parts }
}

const isIn =
  (periodStart: string) =>
  ({ month }: PeriodPart): boolean =>
    month === Number(periodStart.slice(5, 7))

const namesAPeriod = (text: string): boolean =>
  text.length <= 200 && (/\d{2}/.test(text.replace(days, ' ')) || partsIn(text).length > 0)

/** The periods of a frequency that a title names; the day on which a report was made is none. */
function periodsIn(title: string, frequency: Frequency): string[] {
  const words = plainSigns(title)
    .replace(days, ' ')
    .replace(/[()[\]:;|]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^[,.-]+|[,.-]+$/g, ''))
    .filter((word) => word !== '')
  const found: string[] = []
  for (let from = 0; from < words.length; from++) {
    for (let many = Math.min(mostWords, words.length - from); many > 0; many--) {
      const read = readPeriod(words.slice(from, from + many).join(' '), frequency, null)
      if (!read.ok) continue
      found.push(read.start)
      from += many - 1
      break
    }
  }
  return found
}

/** The latest such period up to the return’s own is the likely one; a title without a year can mean any. */
function whichYear({ text, month }: PeriodPart, { frequency, periodStart }: OwnPeriod): Question {
  const mine = { id: 'own', label: `${periodLabel(frequency, periodStart)}: the period of this return` }
  const [year, ownMonth] = [Number(periodStart.slice(0, 4)), Number(periodStart.slice(5, 7))]
  const before = month === null ? null : dayIn(month > ownMonth ? year - 1 : year, month)
  const likely = before === null ? [] : [{ id: before, label: periodLabel(frequency, before) }]
  return {
    id: `title-part:${text.toLowerCase()}:${periodStart}`,
    sentence: `A title says “${text}” without a year, and the rows under it say no period. Of which period are they?`,
    lines: [],
    choices: [...likely, mine, { id: 'none', label: 'Of another: leave these rows out' }],
  }
}

const dayIn = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`

/** Asked of each pair of periods anew: an answer about one says nothing of the next return. */
function whosePeriod(frequency: Frequency, { start, own }: { start: string; own: string }): Question {
  const [title, mine] = [periodLabel(frequency, start), periodLabel(frequency, own)]
  return {
    id: `title:${start}:${own}`,
    sentence: `A title says ${title}, and the rows under it say no period. Of which period are they?`,
    lines: [],
    choices: [
      { id: 'title', label: `${title}, as the title says` },
      { id: 'own', label: `${mine}: the period of this return` },
    ],
  }
}
