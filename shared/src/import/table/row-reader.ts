import { columnOf, isHeadingRow } from './headings.ts'
import type { Answers, Layout, Question } from './layout.ts'
import type { TableSeries } from './match-series.ts'
import { type ReadCells, readCells, saysNothing } from './read-row.ts'
import { remember } from './remember.ts'
import { periodFinder } from './row-period.ts'
import { type LeftRow, rowReport } from './row-report.ts'
import { seriesFinder } from './row-series.ts'
import { isBlankRow, seenText, type TableRow } from './table-row.ts'

/** A row that names a line and says something of it. */
export type ReadRow = ReadCells & { line: number; series: TableSeries; periodStart: string }
export type TableRead = {
  rows: ReadRow[]
  left: LeftRow[]
  /** How many rows were left out, of which `left` tells the first. */
  leftCount: number
  questions: Question[]
}

const commaMeaning: Question = {
  id: 'comma',
  sentence:
    'Some numbers have a comma before one or two digits, such as 12,5. What does a comma mean in this table?',
  lines: [],
  choices: [
    { id: 'decimals', label: 'Decimals: 12,5 is twelve and a half' },
    { id: 'thousands', label: 'Thousands only: such a number is a mistake' },
  ],
}

/** Takes one row after another: what they say, what is left out, and what has to be asked. */
export function rowReader(layout: Layout, all: readonly TableSeries[], answers: Answers) {
  const report = rowReport(layout.question)
  const seriesOf = seriesFinder(layout, all, answers, report)
  const periodOf = periodFinder(layout, answers, report)
  const repeatsHeading = headingFinder(layout)
  const comma = answers.comma === 'decimals' || answers.comma === 'thousands' ? answers.comma : null
  const rows: ReadRow[] = []

  function read(row: TableRow): ReadRow | LeftRow | null {
    const { line } = row
    if (line <= layout.headingLine || isBlankRow(row)) return null
    if (repeatsHeading(row)) {
      return { line, what: seenText(row.cells[0] ?? ''), because: 'A row of headings.' }
    }
    const found = seriesOf(row)
    if (found === null) return null
    const left = (because: string): LeftRow => ({ line, what: found.what(), because })
    if ('because' in found) return left(found.because)
    const { series } = found
    const { said, problems, asksComma } = readCells(layout, row, { series, comma })
    if (saysNothing({ said, problems, asksComma })) return left('No figure and no words.')
    if (series.notAsked !== null) return left(series.notAsked)
    const period = periodOf(row, series)
    if (period === null) return null
    if ('because' in period) return left(period.because)
    if (asksComma) report.ask(commaMeaning, line)
    return { said, problems, asksComma, line, series, periodStart: period.start }
  }
  function take(row: TableRow): void {
    const taken = read(row)
    if (taken === null) return
    if ('because' in taken) report.leave(taken)
    else rows.push(taken)
  }
  const end = (): TableRead => ({ rows: layout.question === null ? rows : [], ...report.end() })
  return { take, rows, end }
}

/** Whether a row below the headings is headings again, as where tables were put under one another. */
function headingFinder(layout: Layout): (row: TableRow) => boolean {
  const known = remember<boolean>()
  const column = Math.max(layout.at('code'), layout.at('name'))
  return ({ cells }) => {
    const text = cells[column] ?? ''
    return known(text, () => columnOf(text) !== null) && isHeadingRow(cells)
  }
}
