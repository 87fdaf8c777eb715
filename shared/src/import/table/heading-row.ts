import { entryFields } from '../../figure/entry-fields.ts'
import { type Column, columnOf, identityColumns } from './headings.ts'
import { periodHeading } from './period-heading.ts'

const figures: readonly Column[] = [...entryFields, 'commentary']

/** A row is the row of headings when it names an indicator and something to take in, a figure of a period perhaps. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const found = cells.map(columnOf)
  const has = (among: readonly Column[]) => found.some((column) => column !== null && among.includes(column))
  if (!has(identityColumns)) return false
  return has(figures) || cells.some((cell, index) => found[index] === null && periodHeading(cell) !== null)
}
