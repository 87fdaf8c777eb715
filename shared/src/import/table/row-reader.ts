import type { Column } from './headings.ts'
import { columnOf, isHeadingRow } from './headings.ts'
import type { Answers, Layout, Question } from './layout.ts'
import { askedOf, indexOfSeries, type Match, matchSeries, type TableSeries } from './match-series.ts'
import type { CommaMeans } from './read-figure.ts'
import { type ReadPeriod, readPeriod } from './read-period.ts'
import { type ReadCells, readCells, saysNothing } from './read-row.ts'
import { remember } from './remember.ts'
import { isBlankRow, seenText, type TableRow } from './table-row.ts'

/** A row that names a line and says something of it. */
export type ReadRow = ReadCells & { line: number; series: TableSeries; periodStart: string }
export type LeftRow = { line: number; what: string; because: string }
export type TableRead = {
  rows: ReadRow[]
  left: LeftRow[]
  /** How many rows were left out, of which `left` tells the first. */
  leftCount: number
  questions: Question[]
}

const toldAtMost = 500
const decimals: Question = {
  id: 'comma',
  sentence:
    'Some numbers have a comma before one or two digits, such as 12,5. What does a comma mean in this table?',
  lines: [],
  choices: [
    { id: 'decimals', label: 'Decimals: 12,5 is twelve and a half' },
    { id: 'thousands', label: 'Thousands only: such a number is a mistake' },
  ],
}
const days: Question = {
  id: 'days',
  sentence: 'Some days can be read in two ways, such as 01/02/2026. Which comes first?',
  lines: [],
  choices: [
    { id: 'day-first', label: 'The day: 1 February 2026' },
    { id: 'month-first', label: 'The month: 2 January 2026' },
  ],
}

/** Takes one row after another and keeps what they say, what was left out, and what has to be asked. */
export function rowReader(layout: Layout, all: readonly TableSeries[], answers: Answers) {
  const index = indexOfSeries(all)
  const inOrder = askedOf(all)
  const rows: ReadRow[] = []
  const left: LeftRow[] = []
  let leftCount = 0
  const asked = new Map<string, Question>()
  const comma: CommaMeans | null =
    answers.comma === 'decimals' || answers.comma === 'thousands' ? answers.comma : null
  const order = answers.days === 'day-first' || answers.days === 'month-first' ? answers.days : null
  const above = { code: '', name: '', period: '', start: '' }
  const matches = remember<Match>()
  const periods = remember<ReadPeriod>()
  const headings = remember<boolean>()
  let place = 0
  if (layout.question !== null) asked.set(layout.question.id, layout.question)

  const ask = (question: Question, line: number) => {
    const standing = asked.get(question.id) ?? { ...question, lines: [] }
    if (standing.lines.length < 5) standing.lines.push(line)
    asked.set(question.id, standing)
  }
  const leave = (line: number, what: string, because: string) => {
    leftCount += 1
    if (left.length < toldAtMost) left.push({ line, what: what.slice(0, 80), because })
  }

  function named(row: TableRow): { match: Match; what: () => string } {
    const text = (column: Column) => row.cells[layout.at(column)] ?? ''
    let code = text('code')
    let name = text('name')
    const line = text('series')
    // Merged cells leave the code in the first of several rows only.
    const isGap = seenText(code) === '' && seenText(name) === ''
    const tellsApart =
      seenText(line) !== '' || seenText(text('period')) !== '' || seenText(text('periodStart')) !== ''
    if (isGap && tellsApart) {
      code = above.code
      name = above.name
    } else if (!isGap) {
      above.code = code
      above.name = name
    }
    const what = () =>
      [code, name, line]
        .map(seenText)
        .filter((each) => each !== '')
        .join(' ')
    const match = matches(`${code}\n${name}\n${line}`, () => matchSeries(index, { code, name, line }))
    return { match, what }
  }

  function chosen(match: Match, line: number): TableSeries | null {
    if (match.kind === 'one') return match.series
    if (match.kind === 'none') return null
    const id = `series:${match.key}`
    const answer = match.among.find(({ seriesId }) => answers[id] === seriesId)
    if (answer !== undefined) return answer
    ask(
      {
        id,
        sentence: 'Several lines of the return go by this name: which one is meant?',
        lines: [],
        choices: [
          ...match.among.slice(0, 30).map((each) => ({ id: each.seriesId, label: labelOf(each) })),
          { id: 'none', label: 'None of them: leave it out' },
        ],
      },
      line,
    )
    return null
  }

  function periodOf(row: TableRow, series: TableSeries): { start: string } | { sentence: string } | null {
    const given = ['periodStart', 'period'] as const
    for (const column of given) {
      if (layout.at(column) < 0) continue
      const here = seenText(row.cells[layout.at(column)] ?? '')
      const text = here === '' ? above[column === 'period' ? 'period' : 'start'] : here
      above[column === 'period' ? 'period' : 'start'] = text
      if (text === '') continue
      const { frequency } = series
      const read = periods(`${frequency} ${text}`, () => readPeriod(text, frequency, order))
      if (read.ok) return { start: read.start }
      if (!read.isAmbiguous) return { sentence: read.sentence }
      ask(days, row.line)
      return null
    }
    if (series.periodStart !== null) return { start: series.periodStart }
    return { sentence: 'The row does not say which period it belongs to.' }
  }

  const identityAt = Math.max(layout.at('code'), layout.at('name'))
  const repeatsHeading = ({ cells }: TableRow) => {
    const identity = cells[identityAt] ?? ''
    return headings(identity, () => columnOf(identity) !== null) && isHeadingRow(cells)
  }

  function take(row: TableRow): void {
    if (row.line <= layout.headingLine || isBlankRow(row)) return
    if (repeatsHeading(row)) {
      leave(row.line, seenText(row.cells[0] ?? ''), 'A row of headings.')
      return
    }
    let series: TableSeries | null
    let what: () => string
    if (layout.isInOrder) {
      const next = inOrder[place] ?? null
      series = next
      what = () => (next === null ? '' : labelOf(next))
      place += 1
    } else {
      const found = named(row)
      what = found.what
      if (found.match.kind === 'none') {
        const name = what()
        leave(
          row.line,
          name === '' ? seenText(row.cells.join(' ')) : name,
          name === '' ? 'It names no indicator.' : 'No line you report goes by this code or name.',
        )
      }
      series = chosen(found.match, row.line)
      if (
        series === null &&
        found.match.kind === 'several' &&
        answers[`series:${found.match.key}`] === 'none'
      ) {
        leave(row.line, what(), 'You left it out.')
        return
      }
    }
    if (series === null) return
    const cells = readCells(layout, row, { series, comma })
    if (saysNothing(cells)) {
      leave(row.line, what(), 'No figure and no words.')
      return
    }
    if (series.notAsked !== null) {
      leave(row.line, what(), series.notAsked)
      return
    }
    const period = periodOf(row, series)
    if (period === null) return
    if ('sentence' in period) {
      leave(row.line, what(), period.sentence)
      return
    }
    if (cells.asksComma) ask(decimals, row.line)
    const { said, problems, asksComma } = cells
    rows.push({ said, problems, asksComma, line: row.line, series, periodStart: period.start })
  }
  const end = (): TableRead => ({
    rows: layout.question === null ? rows : [],
    left,
    leftCount,
    questions: [...asked.values()],
  })
  return { take, rows, end }
}

export const labelOf = ({ code, name, lineName }: TableSeries): string =>
  lineName === null ? `${code} ${name}` : `${code} ${name}, ${lineName}`
