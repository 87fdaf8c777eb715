import { parseFigure } from '../../figure/figure-entry.ts'
import { type Column, columnOf, isHeadingRow, onceOnly } from './headings.ts'
import { expectedOf, indexOfSeries, type TableSeries } from './match-series.ts'
import { columnLetter, isBlankRow, sameName, seenText, type TableRow } from './table-row.ts'

export type Choice = { id: string; label: string }
/** What only a person can decide: nothing of the rows it concerns is taken before it is answered. */
export type Question = { id: string; sentence: string; lines: number[]; choices: Choice[] }
export type Answers = Readonly<Record<string, string>>

export type Layout = {
  /** Where each column of the table stands, or -1. */
  at: (column: Column) => number
  /** Lines up to this one are above the figures. */
  headingLine: number
  headings: readonly string[]
  /** Without a heading a row has its numbers in this order of columns. */
  numbersAt: readonly number[] | null
  /** Rows follow the order of the return, one for each line asked. */
  isInOrder: boolean
  question: Question | null
}

const nothing = { headingLine: 0, headings: [], numbersAt: null, isInOrder: false, question: null }

/** How a table is laid out: by its row of headings among the first rows, or else by its shape. */
export function layoutOf(
  first: readonly TableRow[],
  series: readonly TableSeries[],
  answers: Answers,
): Layout | { sentence: string } {
  const heading = first.find((row) => isHeadingRow(row.cells))
  return heading === undefined ? layoutByShape(first, series, answers) : layoutByHeadings(heading, answers)
}

function layoutByHeadings({ line, cells }: TableRow, answers: Answers): Layout {
  const columns = cells.map(columnOf)
  const places = new Map<Column, number>()
  let question: Question | null = null
  for (const column of onceOnly) {
    const found = columns.flatMap((each, index) => (each === column ? [index] : []))
    // A code column beside an "Indicator" column is usual; two columns of one kind are not.
    if (found.length < 2) continue
    const id = `column:${column}`
    const chosen = found.find((index) => answers[id] === String(index))
    if (chosen !== undefined) places.set(column, chosen)
    else {
      question ??= {
        id,
        sentence: `Two columns can be the ${column === 'periodStart' ? 'start of the period' : column}: which one counts?`,
        lines: [line],
        choices: found.map((index) => ({
          id: String(index),
          label: `Column ${columnLetter(index)}, “${seenText(cells[index] ?? '')}”`,
        })),
      }
    }
  }
  columns.forEach((column, index) => {
    if (column !== null && !places.has(column)) places.set(column, index)
  })
  return {
    ...nothing,
    at: (column) => places.get(column) ?? -1,
    headingLine: line,
    headings: cells,
    question,
  }
}

const isNumber = (cell: string): boolean => {
  const parsed = parseFigure(cell)
  return parsed.ok && parsed.value !== null
}

function layoutByShape(
  first: readonly TableRow[],
  series: readonly TableSeries[],
  answers: Answers,
): Layout | { sentence: string } {
  const rows = first.filter((row) => !isBlankRow(row))
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const index = indexOfSeries(series)
  const knows = (cell: string) => seenText(cell) !== '' && index.loose.has(sameName(cell))
  const count = (test: (cell: string) => boolean, column: number) =>
    rows.filter(({ cells }) => test(cells[column] ?? '')).length
  const columns = Array.from({ length: width }, (_, column) => column)
  const naming = columns.find((column) => count(knows, column) > 0)
  const numbersAt = columns.filter(
    (column) =>
      column !== naming &&
      count(isNumber, column) > 0 &&
      count(isNumber, column) * 2 >= count((cell) => seenText(cell) !== '', column),
  )
  if (numbersAt.length === 0) {
    return {
      sentence:
        'No figures were found: the first row names the columns, for example Code, Numerator, Denominator, Value.',
    }
  }
  if (numbersAt.length > 3) {
    return {
      sentence: 'There are more than three columns of numbers and no row of headings: copy the headings too.',
    }
  }
  const at = (column: Column) => (column === 'code' ? (naming ?? -1) : -1)
  if (naming !== undefined) return { ...nothing, at, numbersAt }
  const asked = expectedOf(series)
  if (rows.length !== asked.length) {
    return {
      sentence: `The rows name no indicator, and there are ${rows.length} of them for ${asked.length} lines: copy the codes too.`,
    }
  }
  if (answers.order === 'yes') return { ...nothing, at, numbersAt, isInOrder: true }
  if (answers.order === 'no')
    return { sentence: 'Without codes or names the rows cannot be matched: copy the codes too.' }
  const question: Question = {
    id: 'order',
    sentence: `The rows name no indicator. Are these ${rows.length} rows in the order of the return?`,
    lines: rows.slice(0, 5).map(({ line }) => line),
    choices: [
      { id: 'yes', label: `Yes: ${asked[0]?.code} first, ${asked.at(-1)?.code} last` },
      { id: 'no', label: 'No' },
    ],
  }
  return { ...nothing, at, numbersAt, isInOrder: true, question }
}
