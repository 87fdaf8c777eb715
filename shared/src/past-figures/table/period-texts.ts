import { formatDay, periodLabel } from '../../base/period.ts'
import { frequencyOfGrain, type Grain, periodFrom, readPeriodLabel } from '../period/period-label.ts'
import type { ColumnUse } from './column-use.ts'
import { leaveOut } from './questions.ts'
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

const ofOneDay: readonly Grain[] = ['month', 'quarter', 'year']
export const isGrain = (answer: string | null): answer is Grain => ofOneDay.some((grain) => grain === answer)

/** Several days tell by how far they lie apart which periods they stand for; of a single one it is asked. */
export function onlyDayQuestion(days: readonly string[]) {
  const [day, ...others] = new Set(days)
  if (day === undefined || others.length > 0) return null
  const grains = ofOneDay.filter((grain) => {
    const { start, end } = periodFrom(grain, day)
    return start === day || end === day
  })
  if (grains.length === 0) return null
  const named = grains.map((grain) => ({
    id: grain,
    label: periodLabel(frequencyOfGrain(grain), periodFrom(grain, day).start),
  }))
  return {
    sentence: `The only day of the table is ${formatDay(day)}: of which period are its figures?`,
    choices: [...named, leaveOut],
  }
}
