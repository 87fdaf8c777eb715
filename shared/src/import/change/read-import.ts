import type { AnsweredQuestion, Question } from '../table/layout.ts'
import type { TableSeries } from '../table/match-series.ts'
import type { ReadRow, TableRead } from '../table/row-reader.ts'
import type { LeftRow, UnreadColumn } from '../table/row-report.ts'
import { labelOf } from '../table/row-series.ts'
import { type CurrentFigure, compareRow, type ImportChange } from './compare-row.ts'

/** What became of the rows of a table that change nothing. */
export type RestOfTable = {
  left: LeftRow[]
  leftCount: number
  /** Rows that say what stands already. */
  same: number
  unread: UnreadColumn[]
  questions: Question[]
  /** What was answered, now or before. */
  answered: AnsweredQuestion[]
}
export type ImportReading = RestOfTable & { changes: ImportChange[] }

const leftRowsAtMost = 500

/**
 * Lays what was read over what stands: yields one change after another, and answers what became of the rest. The rows
 * are taken off the table as they are compared: a long file would stand in memory twice.
 */
export function* changesOf(
  { rows, left, leftCount, unread, keepsParts, questions, answered }: TableRead,
  standingOf: (row: ReadRow) => CurrentFigure,
): Generator<ImportChange, RestOfTable> {
  const rest: RestOfTable = {
    left: [...left],
    leftCount,
    same: 0,
    unread,
    questions: [...questions],
    answered: [...answered],
  }
  const { repeats, others } = givenTwice(rows)
  const labels = new Map<TableSeries, string>()
  rows.reverse()
  for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
    const label = labels.get(row.series) ?? labelOf(row.series)
    labels.set(row.series, label)
    const first = repeats.size > 0 ? repeats.get(row) : undefined
    if (first !== undefined) {
      leave(rest, { line: row.line, what: label, because: `The same as line ${first}.` })
      continue
    }
    const compared = compareRow(row, label, { current: standingOf(row), keepsParts })
    if (compared.kind === 'left') leave(rest, { line: row.line, what: label, because: compared.because })
    if (compared.kind === 'left' && compared.givesHalf) askParts(rest, { line: row.line, keepsParts })
    if (compared.kind === 'same') rest.same += 1
    if (compared.kind === 'change') {
      const { change } = compared
      if (compared.givesHalf) askParts(rest, { line: row.line, keepsParts })
      for (const line of others.size > 0 ? (others.get(row) ?? []) : []) {
        const sentence = `Line ${line} gives something else for the same figure: keep one of the two.`
        change.problems.push({ field: 'value', column: '', sentence })
      }
      yield change
    }
  }
  return rest
}

/** The same for a table that fits on a page. */
export function compareTable(read: TableRead, standingOf: (row: ReadRow) => CurrentFigure): ImportReading {
  const changes: ImportChange[] = []
  const steps = changesOf(read, standingOf)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return { ...step.value, changes }
    changes.push(step.value)
  }
}

const otherPart: Question = {
  id: 'parts',
  sentence:
    'Some rows give one part of a figure only, a numerator or a denominator, and the other part was entered before. Is that kept?',
  lines: [],
  choices: [
    { id: 'keep', label: 'Yes: keep the part that was entered before' },
    { id: 'leave', label: 'No: leave these rows out' },
  ],
}
const linesAtMost = 5

function askParts(
  { questions, answered }: RestOfTable,
  { line, keepsParts }: { line: number; keepsParts: boolean | null },
): void {
  const answer = keepsParts === false ? 'leave' : 'keep'
  const among: Question[] = keepsParts === null ? questions : answered
  const known = among.find(({ id }) => id === otherPart.id)
  if (known !== undefined) {
    if (known.lines.length < linesAtMost) known.lines.push(line)
  } else if (keepsParts === null) questions.push({ ...otherPart, lines: [line] })
  else answered.push({ ...otherPart, lines: [line], answer })
}

function leave(rest: RestOfTable, row: LeftRow): void {
  rest.leftCount += 1
  if (rest.left.length < leftRowsAtMost) rest.left.push(row)
}

/**
 * Rows that give a figure again: the same is left out, with the line that has it first; of two that differ neither
 * is saved, and both say so.
 */
function givenTwice(rows: readonly ReadRow[]) {
  const repeats = new Map<ReadRow, number>()
  const others = new Map<ReadRow, number[]>()
  const seen = new Map<TableSeries, Map<string, ReadRow>>()
  const tell = (row: ReadRow, line: number) => {
    const lines = others.get(row)
    if (lines === undefined) others.set(row, [line])
    else lines.push(line)
  }
  for (const row of rows) {
    const ofSeries = seen.get(row.series) ?? new Map<string, ReadRow>()
    seen.set(row.series, ofSeries)
    const first = ofSeries.get(row.periodStart)
    if (first === undefined) ofSeries.set(row.periodStart, row)
    else if (sameSaid(first, row)) repeats.set(row, first.line)
    else {
      tell(first, row.line)
      tell(row, first.line)
    }
  }
  return { repeats, others }
}

/** What cannot be read may say anything. */
const isWhole = ({ problems, asks }: ReadRow): boolean => problems.length === 0 && asks.length === 0
const sameSaid = (a: ReadRow, b: ReadRow): boolean =>
  isWhole(a) && isWhole(b) && JSON.stringify(a.said) === JSON.stringify(b.said)

export const isReady = ({ problems, fields }: { problems: readonly unknown[]; fields: readonly unknown[] }) =>
  problems.length === 0 && fields.length > 0
