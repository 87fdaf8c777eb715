import { remember } from '../../base/remember.ts'
import type { YearStart } from '../period/period-join.ts'
import { needsYearStart, partChoices, saidPeriod, timeKey, timeWordIn } from '../period/said-period.ts'
import type { Finder } from './column-use.ts'
import type { Marks } from './marks.ts'
import { type At, leaveOut, markAll, type Questions, yearStartQuestion } from './questions.ts'
import { rowIndex, type Sheet } from './sheet.ts'
import { isNumeric } from './table-blocks.ts'

type Found = At & { text: string; word: 'words' | 'code' }
/** Cells of time that nobody can read, and those that hang on them. */
type Unread = { cells: At[]; beside: At[] }

export type SaidPeriods = {
  /** The sheets, with what somebody said in place of words of time that nobody can read. */
  sheets: readonly Sheet[]
  /** The question for which a sheet waits before it can be read. */
  waiting: (sheet: string) => string | null
  /** What hangs on a question, once all else is read. */
  finish: (marks: Marks) => void
}

export function saidPeriods(
  sheets: readonly Sheet[],
  { find, questions }: { find: Finder; questions: Questions },
): SaidPeriods {
  const known = remember<Found['word'] | null>()
  const wordOf = (text: string) =>
    text === '' ? null : known(text, () => (find(text).is === 'none' ? timeWordIn(text) : null))
  const pending = new Map<string, Unread>()
  const leftOut: Unread = { cells: [], beside: [] }
  const waiting = new Map<string, string>()
  const read = sheets.map((sheet) => {
    const said = new Map<string, string>()
    for (const { found, beside } of sheet.isHidden ? [] : timesOn(sheet, wordOf)) {
      const answer = periodOf(found.text, questions)
      if ('read' in answer) {
        said.set(found.text, answer.read)
        continue
      }
      const unread =
        answer.waits === null ? leftOut : (pending.get(answer.waits) ?? { cells: [], beside: [] })
      unread.cells.push(found)
      unread.beside.push(...beside)
      if (answer.waits === null) continue
      pending.set(answer.waits, unread)
      if (!waiting.has(sheet.name)) waiting.set(sheet.name, answer.waits)
    }
    if (said.size === 0) return sheet
    const rows = sheet.rows.map((row) =>
      row.cells.some((cell) => said.has(cell))
        ? { ...row, cells: row.cells.map((cell) => said.get(cell) ?? cell) }
        : row,
    )
    return { ...sheet, rows }
  })
  function finish(marks: Marks): void {
    const unknown = (cells: readonly At[]) => cells.filter((cell) => marks.at(cell.sheet, cell) === 'unknown')
    for (const [id, { cells, beside }] of pending) questions.about(id, [...cells, ...unknown(beside)])
    markAll(marks, [...leftOut.cells, ...unknown(leftOut.beside)], 'left-out')
  }
  return { sheets: read, waiting: (sheet) => waiting.get(sheet) ?? null, finish }
}

/** Words of time that stand in a row over numbers, or in a column beside them. */
function timesOn(
  sheet: Sheet,
  wordOf: (text: string) => Found['word'] | null,
): { found: Found; beside: At[] }[] {
  const all: Found[] = []
  for (const { line, cells } of sheet.rows) {
    for (const [column, text] of cells.entries()) {
      const word = wordOf(text)
      if (word !== null) all.push({ sheet: sheet.name, line, column, text, word })
    }
  }
  const inRow = textsBy(all, ({ line }) => line)
  const inColumn = textsBy(all, ({ column }) => column)
  const indexOf = rowIndex(sheet.rows)
  return all.flatMap((found) => {
    const { line, column, word } = found
    const isOver = (inRow.get(line)?.size ?? 0) >= (word === 'code' ? 3 : 2)
    const below = isOver ? numbersBelow(sheet, found) : []
    if (below.length > 0) return [{ found, beside: below }]
    const isBeside = word === 'words' && (inColumn.get(column)?.size ?? 0) >= 2
    const beside = isBeside ? numbersIn(sheet.rows[indexOf(line)]?.cells ?? [], found) : []
    return beside.length > 0 ? [{ found, beside }] : []
  })
}

function textsBy(all: readonly Found[], keyOf: (found: Found) => number): Map<number, Set<string>> {
  const texts = new Map<number, Set<string>>()
  for (const found of all) {
    const key = keyOf(found)
    texts.set(key, (texts.get(key) ?? new Set()).add(found.text))
  }
  return texts
}

const numbersBelow = ({ name, rows }: Sheet, { line, column }: Found): At[] =>
  rows.flatMap((row) =>
    row.line > line && isNumeric(row.cells[column] ?? '') ? [{ sheet: name, line: row.line, column }] : [],
  )

const numbersIn = (cells: readonly string[], { sheet, line, column }: Found): At[] =>
  cells.flatMap((text, at) => (at > column && isNumeric(text) ? [{ sheet, line, column: at }] : []))

/** What somebody said a text of time is; the question it waits for, or null where it is left out. */
function periodOf(text: string, questions: Questions): { read: string } | { waits: string | null } {
  const key = timeKey(text)
  const id = `period:${key}`
  const answer = questions.ask(id, {
    sentence: `“${text}” says when, and not in words that can be read: which part of the year is “${key}”?`,
    choices: [...partChoices, leaveOut],
  })
  if (answer === null) return { waits: id }
  if (answer === leaveOut.id) return { waits: null }
  let yearStart: YearStart = null
  if (needsYearStart(text)) {
    const said = questions.ask('year-start', yearStartQuestion)
    if (said === null) return { waits: 'year-start' }
    yearStart = said === 'april' || said === 'ending' || said === 'january' ? said : null
  }
  const read = saidPeriod(text, answer, yearStart)
  return read === null ? { waits: null } : { read }
}
