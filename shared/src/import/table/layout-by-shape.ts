import { parseFigure } from '../../figure/figure-entry.ts'
import type { Column } from './headings.ts'
import { type Answers, type Layout, noLayout, type Question } from './layout.ts'
import { expectedOf, indexOfSeries, type TableSeries } from './match-series.ts'
import { periodHeading } from './period-heading.ts'
import { periodPart } from './period-part.ts'
import { isBlankRow, seenText, type TableRow } from './table-row.ts'

const isNumber = (cell: string): boolean => {
  const parsed = parseFigure(cell)
  return parsed.ok && parsed.value !== null
}

/** How a table without headings is laid out, by its shape. */
export function layoutByShape(
  first: readonly TableRow[],
  series: readonly TableSeries[],
  answers: Answers,
): Layout | { sentence: string } {
  const rows = first.filter((row) => !isBlankRow(row))
  if (looksHeaded(rows)) {
    const names = (rows[0]?.cells ?? []).map(seenText).filter((cell) => cell !== '')
    return {
      sentence: `The first row looks like headings, and they are not known: ${names
        .slice(0, 6)
        .map((name) => `“${name.slice(0, 40)}”`)
        .join(', ')}. Name the columns Code, Numerator, Denominator, Value.`,
    }
  }
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const index = indexOfSeries(series)
  const knows = (cell: string) => seenText(cell) !== '' && index.loose(cell) !== undefined
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
  const periodAt = columns.find(
    (column) => column !== naming && !numbersAt.includes(column) && holdsPeriods(rows, column),
  )
  const at = (column: Column) =>
    (column === 'code' ? naming : column === 'period' ? periodAt : undefined) ?? -1
  if (naming !== undefined) return { ...noLayout, at, numbersAt }
  const asked = expectedOf(series)
  if (rows.length !== asked.length) {
    return {
      sentence: `The rows name no indicator, and there are ${rows.length} of them for ${asked.length} lines: copy the codes too.`,
    }
  }
  const question: Question = {
    id: 'order',
    sentence: `The rows name no indicator. Are these ${rows.length} rows in the order of the return?`,
    lines: rows.slice(0, 5).map(({ line }) => line),
    choices: [
      { id: 'yes', label: `Yes: ${asked[0]?.code} first, ${asked.at(-1)?.code} last` },
      { id: 'no', label: 'No' },
    ],
  }
  const inOrder = { ...noLayout, at, numbersAt, isInOrder: true }
  if (answers.order === 'yes') return { ...inOrder, answered: [{ ...question, answer: 'yes' }] }
  if (answers.order === 'no')
    return { sentence: 'Without codes or names the rows cannot be matched: copy the codes too.' }
  return { ...inOrder, question }
}

/** Which period a row belongs to is seen without a heading. */
function holdsPeriods(rows: readonly TableRow[], column: number): boolean {
  const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => seenText(cell) !== '')
  return (
    filled.length > 0 &&
    filled.every((cell) => periodHeading(cell)?.field === 'value' || periodPart(cell) !== null)
  )
}

const thousands = /^[£$€]? ?'?0{3}(?:s|'s)?$/

/** Words over numbers are headings, whether we know them or not: such a table is never read by its shape. */
function looksHeaded([top, ...below]: readonly TableRow[]): boolean {
  const filled = (top?.cells ?? []).flatMap((cell, index) => (seenText(cell) === '' ? [] : [index]))
  if (filled.length < 2) return false
  const cells = filled.map((index) => top?.cells[index] ?? '')
  // “£000” and “000s” head amounts in thousands, and name no column of a return.
  if (cells.some((cell) => thousands.test(seenText(cell)))) return true
  if (cells.some(isNumber)) return false
  const over = filled.filter((index) => below.some(({ cells }) => isNumber(cells[index] ?? '')))
  return over.length > 0
}
