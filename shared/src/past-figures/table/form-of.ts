import type { TableSeries } from '../../import/table/match-series.ts'
import { sheetForm, withoutNumbers } from '../period/sheet-kind.ts'
import { headingRole } from './heading-word.ts'
import { indicatorsOf } from './name-match.ts'
import type { Sheet } from './sheet.ts'
import { tablesOf } from './table-blocks.ts'

const linesLookedAt = 60

/**
 * The form of a file: what its sheets and headings are called, without years, periods and names of indicators. Next
 * year's file of the same form has the same.
 */
export function formOf(sheets: readonly Sheet[], series: readonly TableSeries[]): string {
  const list = indicatorsOf(series)
  const words = new Set<string>()
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
    words.add(`sheet ${sheetForm(sheet.name)}`)
    const first = { ...sheet, rows: sheet.rows.slice(0, linesLookedAt) }
    const { blocks, grid } = tablesOf(first, list)
    for (const line of blocks.flatMap(({ headings }) => headings)) {
      for (let column = 0; column < grid.width; column++) {
        const text = grid.text(line, column)
        if (headingRole(text) !== null) words.add(withoutNumbers(text))
      }
    }
  }
  return [...words].sort().join('\n')
}

/** Which year a sheet without one is of differs from file to file. */
export const isOfItsFileAlone = (question: string): boolean => question.startsWith('year:')
