import { readPeriodLabel } from '../period/period-label.ts'
import type { ColumnUse } from './column-use.ts'
import type { Grid } from './sheet.ts'
import type { Block } from './table-blocks.ts'

/** The texts that tell a period: over the figures, or else in the columns beside them. */
export function periodTexts(grid: Grid, block: Block, uses: readonly ColumnUse[]): Set<string> {
  const found = new Set<string>()
  uses.forEach((use, column) => {
    if (use.is === 'value' && use.periods.length > 0)
      for (const line of block.headings) found.add(grid.text(line, column))
  })
  if (found.size > 0) return found
  uses.forEach((use, column) => {
    if (use.is === 'label' && use.label === 'period')
      for (const line of block.body) found.add(grid.text(line, column))
  })
  return found
}

/** The days among them. */
export function daysOf(texts: Iterable<string>): string[] {
  const days: string[] = []
  for (const text of texts) {
    const label = readPeriodLabel(text)
    if (label?.is === 'day') days.push(label.day)
  }
  return days
}
