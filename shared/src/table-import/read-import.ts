import { type Compared, compareRow, type ImportChange, type Standing } from './compare-row.ts'
import type { Question } from './layout.ts'
import { type LeftRow, labelOf, type ReadRow, type TableRead } from './row-reader.ts'

export type ImportReading = {
  changes: ImportChange[]
  left: LeftRow[]
  leftCount: number
  /** Rows that say what stands already. */
  same: number
  questions: Question[]
}

const toldAtMost = 500

/** Lays what was read over what stands; yields how many rows were compared so far. */
export function* compareTable(
  { rows, left, leftCount, questions }: TableRead,
  standingOf: (row: ReadRow) => Standing,
): Generator<number, ImportReading> {
  const reading: ImportReading = {
    changes: [],
    left: [...left],
    leftCount,
    same: 0,
    questions: [...questions],
  }
  const seen = new Map<string, { row: ReadRow; change: ImportChange | null }>()
  let count = 0
  for (const row of rows) {
    count += 1
    if (count % 1_000 === 0) yield count
    const label = labelOf(row.series)
    const key = `${row.series.seriesId} ${row.periodStart}`
    const first = seen.get(key)
    if (first !== undefined && sameSaid(first.row, row)) {
      leave(reading, { line: row.line, what: label, because: `The same as line ${first.row.line}.` })
      continue
    }
    const compared: Compared = compareRow(row, label, standingOf(row))
    if (compared.kind === 'left') leave(reading, { line: row.line, what: label, because: compared.because })
    if (compared.kind === 'same') reading.same += 1
    if (compared.kind === 'change') reading.changes.push(compared.change)
    const change = compared.kind === 'change' ? compared.change : null
    if (first !== undefined) tellTwice(first, { row, change })
    else seen.set(key, { row, change })
  }
  return reading
}

function leave(reading: ImportReading, row: LeftRow): void {
  reading.leftCount += 1
  if (reading.left.length < toldAtMost) reading.left.push(row)
}

const sameSaid = (a: ReadRow, b: ReadRow): boolean => JSON.stringify(a.said) === JSON.stringify(b.said)

type Given = { row: ReadRow; change: ImportChange | null }

/** Two rows give different figures for one line: neither is saved, and both say so. */
function tellTwice(first: Given, second: Given): void {
  for (const [mine, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const sentence = `Line ${other.row.line} gives something else for the same figure: keep one of the two.`
    mine.change?.problems.push({ field: 'value', column: '', sentence })
  }
}

export const isReady = ({ problems, fields }: Pick<ImportChange, 'problems' | 'fields'>): boolean =>
  problems.length === 0 && fields.length > 0
