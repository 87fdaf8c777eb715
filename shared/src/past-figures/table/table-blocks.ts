import { plainText, readPeriodLabel } from '../period/period-label.ts'
import { type HeadingRole, headingRole } from './heading-word.ts'
import { type KnownIndicator, matchName } from './name-match.ts'
import { type Grid, gridOf, type Sheet } from './sheet.ts'
import type { ShownPlaces } from './shown-places.ts'

/** One table of a sheet: the lines of its headings, and those below them. */
export type Block = { headings: readonly number[]; body: readonly number[] }
export type SheetTables = {
  sheet: Sheet
  grid: Grid
  titles: readonly number[]
  blocks: readonly Block[]
  /** Lines that somebody said are left out. */
  leftOut: readonly number[]
}

export const isNumeric = (text: string): boolean =>
  /^[-+−£]?\s*(\d[\d, ]*\.?\d*|\.\d+)\s*%?$/.test(text.trim())

/** Whether a line tells periods side by side: two or more of one kind. */
function namesPeriods(cells: readonly string[]): boolean {
  const grains = new Map<string, Set<string>>()
  const plain: number[] = []
  for (const cell of cells) {
    if (cell === '') continue
    const label = readPeriodLabel(cell)
    if (label === null) continue
    if (label.is === 'plain-year') plain.push(label.year)
    else {
      const grain = label.is === 'day' ? 'day' : label.grain
      grains.set(grain, (grains.get(grain) ?? new Set()).add(plainText(cell)))
    }
  }
  const steps = plain.slice(1).map((year, index) => Math.abs(year - (plain[index] ?? 0)))
  return (
    [...grains.values()].some(({ size }) => size >= 2) ||
    (steps.length > 0 && steps.every((step) => step === 1))
  )
}

function isHeadingLine(cells: readonly string[], list: readonly KnownIndicator[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < 2) return false
  if (namesPeriods(filled)) return true
  if (filled.some((cell) => isNumeric(cell))) return false
  const roles = filled.map((cell) => headingRole(cell))
  const known = roles.filter((role) => role !== null).length
  if (known < 1 || known * 4 < filled.length) return false
  const hasLabel = roles.some((role) => role?.is === 'label')
  if (headsOnePeriod(filled, roles)) return true
  if (known >= 2) return hasLabel || roles.filter((role) => role?.is === 'kind').length >= 2
  if (filled.length > 60) return false
  const named = new Set<string>()
  for (const cell of filled) {
    const match = matchName(cell, list)
    if (match.is === 'one') named.add(match.indicator.code)
  }
  return hasLabel && named.size >= 1
}

/** Measures beside the figures of one period, and nothing else but what heads a column. */
function headsOnePeriod(filled: readonly string[], roles: readonly (HeadingRole | null)[]): boolean {
  const areNamed = roles.some((role) => role?.is === 'label' && role.label === 'indicator')
  const periods = filled.map((cell) => readPeriodLabel(cell)?.is === 'period')
  return areNamed && periods.includes(true) && roles.every((role, at) => role !== null || periods[at])
}

/** Parts a sheet into its tables: each begins with headings. */
export function tablesOf(
  sheet: Sheet,
  list: readonly KnownIndicator[],
  shown: Pick<ShownPlaces, 'row'> = { row: () => null },
): SheetTables {
  const grid = gridOf(sheet)
  const blocks: { headings: number[]; body: number[] }[] = []
  const titles: number[] = []
  const leftOut: number[] = []
  const repeated = new Map<string, boolean>()
  let before: number | null = null
  for (const { line, cells } of sheet.rows) {
    const last = blocks.at(-1)
    const key = sheet.rows.length > 2_000 && last !== undefined ? shapeOf(cells) : ''
    const said = shown.row(sheet.name, line, () => cells.some(isPlainNumber))
    if (said === 'leave') {
      leftOut.push(line)
      continue
    }
    const isHeading =
      said === 'headings' ||
      (key === '' ? isHeadingLine(cells, list) : (repeated.get(key) ?? isHeadingLine(cells, list)))
    if (key !== '' && repeated.size < 5_000) repeated.set(key, isHeading)
    if (isHeading && last !== undefined && last.body.length === 0 && before === line - 1)
      last.headings.push(line)
    else if (isHeading) blocks.push({ headings: [line], body: [] })
    else if (last === undefined) titles.push(line)
    else last.body.push(line)
    before = line
  }
  return { sheet, grid, titles, blocks, leftOut }
}

/** A number that is no year: what headings do not hold. */
const isPlainNumber = (text: string): boolean => isNumeric(text) && readPeriodLabel(text) === null

/** Long tables repeat themselves: only words are looked at again. */
const shapeOf = (cells: readonly string[]): string =>
  cells.map((cell) => (isNumeric(cell) ? '0' : cell.slice(0, 30))).join('|')
