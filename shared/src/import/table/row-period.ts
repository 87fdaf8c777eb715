import { type Frequency, periodLabel } from '../../base/period.ts'
import { type Remembered, remember } from '../../base/remember.ts'
import type { Answers, Layout, Question } from './layout.ts'
import type { TableSeries } from './match-series.ts'
import { periodInYear, type ReadPeriod, readPeriod } from './read-period.ts'
import type { RowReport } from './row-report.ts'
import { onlyText, plainSigns, seenText, type TableRow } from './table-row.ts'

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

/** Finds the period each row belongs to, or why the row is left out; null where somebody has to be asked first. */
export function periodFinder(
  layout: Layout,
  answers: Answers,
  { report, titles }: { report: RowReport; titles: TitlePeriods },
) {
  const order = answers.days === 'day-first' || answers.days === 'month-first' ? answers.days : null
  const periods = remember<Remembered<ReadPeriod>>()
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

  return (
    row: TableRow,
    series: TableSeries,
    beside?: string,
  ): { start: string } | { because: string } | null => {
    for (const column of beside === undefined ? columns : (['period'] as const)) {
      const text = beside ?? textOf(row, column)
      if (text === '') continue
      const { frequency } = series
      const ofFrequency = periods(frequency, () => remember<ReadPeriod>())
      const read = ofFrequency(text, () => readPeriod(text, frequency, order))
      if (order !== null && /^\d{1,2}[/.-]/.test(text) && isAmbiguous(text, frequency)) {
        report.noteAnswer(dayOrder, { answer: order, line: row.line })
      }
      if (read.ok) return { start: read.start }
      if (!read.isAmbiguous) return { because: read.sentence }
      report.ask(dayOrder, row.line)
      return null
    }
    const { periodStart } = series
    if (periodStart !== null) {
      const start = titles.of({ ...series, periodStart }, row.line, report)
      return start === 'asked' ? null : { start }
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
  see: (row: TableRow, where: { isAbove: boolean }) => void
  /** The period of a row that does not say its own: the return’s, or that of a title as somebody answered. */
  of: (series: TableSeries & { periodStart: string }, line: number, report: RowReport) => string | 'asked'
}

/** A table under the title of another period than the return’s is asked about. */
export function titlePeriods(answers: Answers): TitlePeriods {
  /** The titles that stand together above some rows; those of the rows of now come last. */
  const groups: string[][] = []
  let wasAbove = false
  let starts = remember<string[]>()

  function see({ cells }: TableRow, { isAbove }: { isAbove: boolean }): void {
    const title = isAbove ? cells.map(seenText).join(' ').trim() : onlyText(cells)
    if (title === null || !namesAPeriod(title)) return
    if (isAbove && wasAbove) groups.at(-1)?.push(title)
    else groups.push([title])
    wasAbove = isAbove
    starts = remember<string[]>()
  }
  const startsIn = (frequency: Frequency): string[] =>
    starts(frequency, () => {
      const found = groups.map((titles) => titles.flatMap((title) => periodsIn(title, frequency)))
      return found.findLast((periods) => periods.length > 0) ?? []
    })

  function of(
    { frequency, periodStart }: TableSeries & { periodStart: string },
    line: number,
    report: RowReport,
  ): string | 'asked' {
    if (groups.length === 0) return periodStart
    const found = startsIn(frequency)
    const [start] = found
    if (start === undefined || found.includes(periodStart)) return periodStart
    const question = whosePeriod(frequency, { start, own: periodStart })
    const answer = answers[question.id]
    if (answer !== 'own' && answer !== 'title') {
      report.ask(question, line)
      return 'asked'
    }
    report.noteAnswer(question, { answer, line })
    return answer === 'own' ? periodStart : start
  }
  return { see, of }
}

const namesAPeriod = (text: string): boolean => text.length <= 200 && /\d{2}/.test(text.replace(days, ' '))

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
