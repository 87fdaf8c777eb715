import type { AmountName, JudgedState } from './cell-amounts.ts'

export type PartsOfWhole = { parts: readonly JudgedState[]; basesAddUp: boolean }

/** What decimal text loses on the way through numbers. */
const tolerance = 1e-6
const isNothing = ({ value, numerator }: JudgedState): boolean => value === null && numerator === null

/** The sum of what the parts say; null where one of them does not. */
export function sumOf(parts: readonly JudgedState[], name: AmountName): number | null {
  let sum = 0
  for (const { amounts } of parts) {
    const amount = amounts[name]
    if (amount === null) return null
    sum += amount
  }
  return sum
}

export const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance * Math.max(1, a, b)

/** Whether the partitions of a whole and the whole, where it is there, add up to the same, as far as they say. */
export function agree(partitions: readonly PartsOfWhole[], whole: JudgedState | undefined): boolean {
  return (['counted', 'base'] as const).every((name) => {
    const sums = partitions
      .filter(({ basesAddUp }) => name === 'counted' || basesAddUp)
      .map(({ parts }) => sumOf(parts, name))
    if (whole !== undefined && !isNothing(whole)) sums.push(whole.amounts[name])
    const known = sums.filter((sum) => sum !== null)
    return known.every((sum) => isEqual(sum, known[0] ?? sum))
  })
}
