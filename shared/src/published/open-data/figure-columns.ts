import { isBlankRow, type TableRow } from '../../import/table/table-row.ts'
import { isNumber, isSymbol } from './data-value.ts'

/** What is written in numbers and is no figure. */
const namesGroup = /(^|_)(age|ages|year|cohort|code|urn|ukprn|laestab|id|band|decile|quintile)$/

/**
 * Which of these columns hold figures: nine in ten of what stands in them are numbers or the publisher's symbols, and
 * at least one is a number.
 */
export function figureColumns(
  rows: Iterable<TableRow>,
  columns: readonly (readonly [string, number])[],
): Set<string> {
  const counts = columns.map(([name, place]) => ({ name, place, numbers: 0, others: 0 }))
  for (const row of rows) {
    if (isBlankRow(row)) continue
    for (const count of counts) {
      const text = (row.cells[count.place] ?? '').trim()
      if (isNumber(text)) count.numbers += 1
      else if (!isSymbol(text)) count.others += 1
    }
  }
  return new Set(
    counts
      .filter(({ name, numbers, others }) => numbers > 9 * others && !namesGroup.test(name))
      .map(({ name }) => name),
  )
}
