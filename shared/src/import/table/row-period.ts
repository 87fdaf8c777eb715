import type { Frequency } from '../../base/period.ts'
import { type Remembered, remember } from '../../base/remember.ts'
import type { Answers, Layout, Question } from './layout.ts'
import type { TableSeries } from './match-series.ts'
import { periodInYear, type ReadPeriod, readPeriod } from './read-period.ts'
import type { RowReport } from './row-report.ts'
import { seenText, type TableRow } from './table-row.ts'

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
export function periodFinder(layout: Layout, answers: Answers, report: RowReport) {
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
    if (series.periodStart !== null) return { start: series.periodStart }
    return { because: 'The row does not say which period it belongs to.' }
  }
}
