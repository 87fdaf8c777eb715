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
}

export const placeName = (sheet: string, { line, column }: Place): string =>
  `${sheet}!${columnLetter(column)}${line}`

const areaName = (sheet: string, { fromLine, toLine, fromColumn, toColumn }: Area): string => {
  const first = `${columnLetter(fromColumn)}${fromLine}`
  const last = `${columnLetter(toColumn)}${toLine}`
  return first === last ? `${sheet}!${first}` : `${sheet}!${first}:${last}`
}

const mergedAtMost = 200_000

/** What a cell says: its own text, or that of the merged cell it lies under. */
export type Grid = { text: (line: number, column: number) => string; lines: readonly number[]; width: number }

export function gridOf({ rows, merges }: Sheet): Grid {
  const byLine = new Map(rows.map(({ line, cells }) => [line, cells]))
  const under = new Map<number, Map<number, string>>()
  let filled = 0
  for (const { fromLine, toLine, fromColumn, toColumn } of merges) {
    const text = byLine.get(fromLine)?.[fromColumn] ?? ''
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
    text: (line, column) => byLine.get(line)?.[column] || under.get(line)?.get(column) || '',
    lines: rows.map(({ line }) => line),
    width: rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
  }
}

/** Cells of a sheet as few areas: runs down a column, and equal runs side by side. */
export function areasOf(sheet: string, columns: ReadonlyMap<number, readonly number[]>): string[] {
  const areas: Area[] = []
  const open = new Map<string, Area>()
  for (const [column, lines] of [...columns].sort(([a], [b]) => a - b)) {
    for (const { from, to } of runsOf(lines)) {
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

function runsOf(lines: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last.to === line - 1) last.to = line
    else runs.push({ from: line, to: line })
  }
  return runs
}
