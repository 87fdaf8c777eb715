import { columnLetter, type TableRow } from '../../import/table/table-row.ts'

/** Lines count from 1, columns from 0, as in a table row. */
export type Place = { line: number; column: number }
export type Area = { fromLine: number; toLine: number; fromColumn: number; toColumn: number }

/** A sheet of a workbook as it was kept: what it shows, what it merges and what it hides. */
export type Sheet = {
  name: string
  isHidden: boolean
  rows: readonly TableRow[]
  merges: readonly Area[]
  hiddenColumns: readonly number[]
  hiddenLines: readonly number[]
  notes: readonly (Place & { text: string })[]
  /** The first cell with content after the columns that are read, and how many there are. */
  beyond?: (Place & { cells: number }) | null
}

/** A place as one number, and back: columns are fewer than 1,024. */
export const placeNumber = ({ line, column }: Place): number => line * 1_024 + column
export const placeFrom = (number: number): Place => ({
  line: Math.floor(number / 1_024),
  column: number % 1_024,
})

export const placeName = (sheet: string, { line, column }: Place): string =>
  `${sheet}!${columnLetter(column)}${line}`

const areaName = (sheet: string, { fromLine, toLine, fromColumn, toColumn }: Area): string => {
  const first = `${columnLetter(fromColumn)}${fromLine}`
  const last = `${columnLetter(toColumn)}${toLine}`
  return first === last ? `${sheet}!${first}` : `${sheet}!${first}:${last}`
}

/** The place of a line's row in the list, or -1; lines that rise, as they do in all but damaged files, need no index. */
export function rowIndex(rows: readonly { line: number }[]): (line: number) => number {
  const lineAt = (index: number) => rows[index]?.line ?? Number.POSITIVE_INFINITY
  if (rows.some(({ line }, index) => index > 0 && line <= lineAt(index - 1))) {
    const known = new Map(rows.map(({ line }, index) => [line, index]))
    return (line) => known.get(line) ?? -1
  }
  return (line) => {
    let [low, high] = [0, Math.min(rows.length, line - lineAt(0) + 1)]
    if (lineAt(high - 1) === line) return high - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (lineAt(middle) < line) low = middle + 1
      else high = middle
    }
    return lineAt(low) === line ? low : -1
  }
}

const mergedAtMost = 200_000

/** So many of its first rows a picture of a sheet shows. */
export const rowsPictured = 40

/** What a cell says: its own text, or that of the merged cell it lies under. */
export type Grid = {
  text: (line: number, column: number) => string
  /** The cells of a line without what merged cells say. */
  own: (line: number) => readonly string[]
  lines: readonly number[]
  width: number
}

export function gridOf({ rows, merges }: Sheet): Grid {
  const indexOf = rowIndex(rows)
  const own = (line: number): readonly string[] => rows[indexOf(line)]?.cells ?? []
  const under = new Map<number, Map<number, string>>()
  let filled = 0
  for (const { fromLine, toLine, fromColumn, toColumn } of merges) {
    const text = own(fromLine)[fromColumn] ?? ''
    if (text === '') continue
    for (let line = fromLine; line <= toLine && filled < mergedAtMost; line++) {
      const row = under.get(line) ?? new Map<number, string>()
      under.set(line, row)
      for (let column = fromColumn; column <= toColumn && filled < mergedAtMost; column++, filled++) {
        row.set(column, text)
      }
    }
  }
  return {
    text: (line, column) => own(line)[column] || under.get(line)?.get(column) || '',
    own,
    lines: rows.map(({ line }) => line),
    width: rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
  }
}

export type Run = { from: number; to: number }

/** Cells of a sheet as few areas: runs down a column, and equal runs side by side. */
export function areasOf(sheet: string, columns: ReadonlyMap<number, readonly Run[]>): string[] {
  const areas: Area[] = []
  const open = new Map<string, Area>()
  for (const [column, runs] of [...columns].sort(([a], [b]) => a - b)) {
    for (const { from, to } of runs) {
      const beside = open.get(`${from} ${to}`)
      if (beside !== undefined && beside.toColumn === column - 1) beside.toColumn = column
      else {
        const area = { fromLine: from, toLine: to, fromColumn: column, toColumn: column }
        open.set(`${from} ${to}`, area)
        areas.push(area)
      }
    }
  }
  return areas.map((area) => areaName(sheet, area))
}

/** Lines in any order, also more than once, as runs. */
export function runsOf(lines: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const line of [...lines].sort((a, b) => a - b)) addToRuns(runs, line)
  return runs
}

/** Adds a line that is not before the last one. */
export function addToRuns(runs: Run[], line: number): void {
  const last = runs.at(-1)
  if (last !== undefined && (last.to === line || last.to === line - 1)) last.to = line
  else runs.push({ from: line, to: line })
}
