import { compareReadings, type ReadingOrder, readingOrders, readOrder } from './reading-order.ts'
import type { ScorecardRow, ScorecardView } from './scorecard.ts'

export type ScorecardOrder = { id: ReadingOrder; desc: boolean }

/** In what order the rows stand; null where they stand under their goals. */
export const scorecardOrder = (text: string | undefined): ScorecardOrder | null =>
  readOrder(text, readingOrders)

export const writeOrder = ({ id, desc }: ScorecardOrder): string => `${desc ? '-' : ''}${id}`

export type OrderedRow = { row: ScorecardRow; goal: string }

/** The rows of all goals in one order; those of one rank stay as the goals have them. */
export function orderRows(goals: ScorecardView['goals'], { id, desc }: ScorecardOrder): OrderedRow[] {
  const rows = goals.flatMap(({ rows, wording }) => rows.map((row) => ({ row, goal: wording })))
  const compare = compareReadings[id]
  return rows.sort((a, b) => (desc ? -1 : 1) * compare(a.row, b.row))
}
