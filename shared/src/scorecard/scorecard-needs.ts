import { type CountedRow, isOffTarget, isWorsening } from '../reading/reading-counts.ts'

/** How many things a board decides on in a minute. */
export const mostNeeds = 3

const urgency = (row: CountedRow): number =>
  isOffTarget(row) ? (isWorsening(row) ? 3 : 2) : isWorsening(row) ? 1 : 0

/** The rows that need a decision first: off target and worsening, then off target, then worsening; as they stand where alike. */
export function rowsInNeed<Row extends CountedRow>(goals: readonly { rows: readonly Row[] }[]): Row[] {
  return goals
    .flatMap(({ rows }) => rows)
    .filter((row) => urgency(row) > 0)
    .toSorted((a, b) => urgency(b) - urgency(a))
    .slice(0, mostNeeds)
}
