import { type FigureNumber, figureNumbers } from '../../figure/entry-fields.ts'
import type { Headings } from './heading-lines.ts'
import { type Column, columnOf, onceOnly, wordsIn } from './headings.ts'
import { type AnsweredQuestion, type Answers, type Layout, noLayout, type Question } from './layout.ts'
import { headedWithoutYear, periodHeading } from './period-heading.ts'
import { columnLetter, seenText } from './table-row.ts'

type Places = Map<Column, number>

const columnWord: Partial<Record<Column, string>> = { periodStart: 'start of the period' }
const partWords = ['quarter', 'month', 'term', 'half', 'half year']
const countWords = ['count', 'total', 'number', 'no', 'cases']
const endWords =
  /^(?:(?:period|quarter|month|term|half|year|financial year|academic year) end(?:ing|ed|s)?(?: date)?|end date|as at)$/

/** How a table is laid out whose headings these are. */
export function layoutByHeadings({ cells, lines }: Headings, answers: Answers): Layout {
  const line = lines.at(-1) ?? 0
  const columns = cells.map(columnOf)
  const words = cells.map(wordsIn)
  const places: Places = new Map()
  lastDays(columns, words)
  const yearAt = yearColumn(columns, words, places)
  countsBesideWhole(columns, words)
  const sums = sumsOfPeriods(cells, columns, words)
  const { question, answered } = chooseOne({ line, cells }, columns, places, answers)
  const chosen = new Set(answered.map(({ id }) => id))
  columns.forEach((column, index) => {
    if (column !== null && index !== yearAt && !places.has(column)) places.set(column, index)
  })
  const periods = periodsBeside(cells, columns)
  const read = new Set([...places].flatMap(([column, at]) => (column === 'other' ? [] : [at])))
  if (yearAt >= 0) read.add(yearAt)
  for (const { places: own } of periods) for (const at of own.values()) read.add(at)
  const unread = new Map(
    cells.flatMap((cell, index) =>
      read.has(index)
        ? []
        : [[index, sums.has(index) ? sumOfPeriods : whyUnread(cell, columns[index] ?? null, chosen)]],
    ),
  )
  return {
    ...noLayout,
    at: (column) => places.get(column) ?? -1,
    headingLine: line,
    headingLines: lines,
    headings: cells,
    yearAt,
    partWord: yearAt < 0 ? '' : (words[places.get('period') ?? -1] ?? ''),
    periods,
    unread,
    question,
    answered,
  }
}

const questionOf = (column: Column): string => `column:${column}`

function whyUnread(heading: string, column: Column | null, chosen: ReadonlySet<string>): string {
  if (seenText(heading) === '') return 'It has no heading.'
  if (column === null && periodHeading(heading) !== null)
    return 'Another column gives the figure: keep either that one, or those of the periods.'
  if (column === null) return headedWithoutYear(heading) ?? 'No column of a return goes by this heading.'
  if (column === 'other') return 'It is known, and no part of what a return takes in.'
  return chosen.has(questionOf(column)) ? 'You chose another column.' : 'Another column of this kind is read.'
}

/** “Year” beside “Quarter” is one period in two columns. */
function yearColumn(columns: readonly (Column | null)[], words: readonly string[], places: Places): number {
  const yearAt = words.findIndex(
    (word, index) => columns[index] === 'period' && /^(financial |academic )?year$/.test(word),
  )
  const partAt = words.findIndex((word, index) => columns[index] === 'period' && partWords.includes(word))
  if (yearAt < 0 || partAt < 0) return -1
  places.set('period', partAt)
  return yearAt
}

/** Where nothing else says the period, the day on which it ends does. */
function lastDays(columns: (Column | null)[], words: readonly string[]): void {
  if (columns.includes('period') || columns.includes('periodStart')) return
  words.forEach((word, index) => {
    if (endWords.test(word)) columns[index] = 'period'
  })
}

/** Beside a denominator a count is the numerator: a value would be a share of the two. */
function countsBesideWhole(columns: (Column | null)[], words: readonly string[]): void {
  if (!columns.includes('denominator') || columns.includes('numerator')) return
  const at = columns.findIndex(
    (column, index) => (column === 'value' || column === null) && countWords.includes(words[index] ?? ''),
  )
  if (at >= 0) columns[at] = 'numerator'
}

const sumOfPeriods = 'It adds up the periods beside it, and is the figure of none of them.'

/** Beside the figures of several periods a total is their sum. */
function sumsOfPeriods(
  cells: readonly string[],
  columns: (Column | null)[],
  words: readonly string[],
): ReadonlySet<number> {
  const sums = new Set<number>()
  const isPeriod = (cell: string, index: number) => columns[index] === null && periodHeading(cell) !== null
  if (!cells.some(isPeriod)) return sums
  for (const [index, column] of columns.entries()) {
    if (column !== 'value' || !countWords.includes(words[index] ?? '')) continue
    sums.add(index)
    columns[index] = null
  }
  return sums
}

/** Which of two columns of one kind counts, as was answered, or the question. A code beside an “Indicator” is usual. */
function chooseOne(
  { line, cells }: { line: number; cells: readonly string[] },
  columns: readonly (Column | null)[],
  places: Places,
  answers: Answers,
) {
  let open: Question | null = null
  const answered: AnsweredQuestion[] = []
  for (const column of onceOnly) {
    const found = columns.flatMap((each, index) => (each === column ? [index] : []))
    if (found.length < 2 || places.has(column)) continue
    const question: Question = {
      id: questionOf(column),
      sentence: `Two columns can be the ${columnWord[column] ?? column}: which one counts?`,
      lines: [line],
      choices: found.map((index) => ({
        id: choiceOf(cells, index),
        label: `Column ${columnLetter(index)}, “${seenText(cells[index] ?? '')}”`,
      })),
    }
    const answer = found.find((index) => answers[question.id] === choiceOf(cells, index))
    if (answer === undefined) open ??= question
    else {
      places.set(column, answer)
      answered.push({ ...question, answer: choiceOf(cells, answer) })
    }
  }
  return { question: open, answered }
}

/** A column by what its heading says, so that the answer holds where it stands elsewhere next time. */
function choiceOf(cells: readonly string[], at: number): string {
  const name = wordsIn(cells[at] ?? '')
  const before = cells.slice(0, at).filter((cell) => wordsIn(cell) === name).length
  return before === 0 ? name : `${name} ${before + 1}`
}

/** The periods that stand side by side; none where the table has one column for each number. */
function periodsBeside(cells: readonly string[], columns: readonly (Column | null)[]): Layout['periods'] {
  if (figureNumbers.some((field) => columns.includes(field))) return []
  const periods = new Map<string, Map<FigureNumber, number>>()
  cells.forEach((cell, index) => {
    const heading = columns[index] === null ? periodHeading(cell) : null
    if (heading === null) return
    const own = periods.get(heading.period) ?? new Map<FigureNumber, number>()
    periods.set(heading.period, own)
    if (!own.has(heading.field)) own.set(heading.field, index)
  })
  return [...periods].map(([period, places]) => ({ period, places }))
}
