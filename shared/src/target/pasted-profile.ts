import type { Frequency } from '../base/period.ts'
import { joinLabels } from '../past-figures/period/period-join.ts'
import { grainOfFrequency, readPeriodLabel } from '../past-figures/period/period-label.ts'
import { type ProfileSide, profileField } from './target-profile.ts'

type Table = { frequency: Frequency; starts: readonly string[]; sides: readonly ProfileSide[] }
type At = { start: string; side: ProfileSide }
/** What each field is to hold, and the cells that found no place, as they were copied. */
export type PastedProfile = { texts: Readonly<Record<string, string>>; left: readonly string[] }

/**
 * Lays copied cells into a profile. Where periods stand beside or above them, each goes to its own; a period that is
 * not in the table, or not certain, is left out and named. Without periods they fill the table from a cell on, and
 * a single row of several cells runs down it.
 */
export function pastedProfile(
  cells: readonly (readonly string[])[],
  { frequency, starts, sides }: Table,
  at: At,
): PastedProfile {
  const startOf = (text: string): string | null => periodStartIn(text, frequency)
  const isNamed = (cell: string | undefined) => cell !== undefined && readPeriodLabel(cell) !== null
  const isAcross = cells.some((row) => row.filter(isNamed).length > 1)
  const rows = isAcross ? turned(cells) : cells
  const texts: Record<string, string> = {}
  const left: string[] = []
  if (rows.some(([first, ...rest]) => isNamed(first) && rest.length > 0)) {
    for (const [label = '', ...values] of rows) {
      const start = startOf(label)
      if (start === null || !starts.includes(start)) {
        if (isNamed(label)) left.push(label)
        continue
      }
      for (const [n, side] of sides.entries()) texts[profileField(start, side)] = (values[n] ?? '').trim()
      left.push(...values.slice(sides.length).filter((value) => value.trim() !== ''))
    }
    return { texts, left }
  }
  const [only = []] = rows
  const down = rows.length === 1 && only.length > sides.length ? only.map((cell) => [cell]) : rows
  const [top, first] = [starts.indexOf(at.start), sides.indexOf(at.side)]
  for (const [n, row] of down.entries()) {
    for (const [m, cell] of row.entries()) {
      const start = starts[top + n]
      const side = sides[first + m]
      if (start !== undefined && side !== undefined) texts[profileField(start, side)] = cell.trim()
      else if (cell.trim() !== '') left.push(cell)
    }
  }
  return { texts, left }
}

function periodStartIn(text: string, frequency: Frequency): string | null {
  const label = readPeriodLabel(text)
  if (label === null) return null
  const grain = grainOfFrequency(frequency)
  const joined = joinLabels([label], { sheetYear: null, yearStart: null, dayGrain: grain })
  return joined !== null && 'start' in joined && joined.grain === grain ? joined.start : null
}

const turned = (cells: readonly (readonly string[])[]): string[][] => {
  const width = Math.max(...cells.map((row) => row.length))
  return Array.from({ length: width }, (_, n) => cells.map((row) => row[n] ?? ''))
}
