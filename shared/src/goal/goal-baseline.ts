type Point = { periodEnd: string; periodLabel: string; value: string | null; text: string }

/** "52.1% in March 2023, the last figure before the goal was agreed"; the first there is where none was before it. */
export function baselineSentence(points: readonly Point[], agreedOn: string): string | null {
  const before = points.findLast(({ periodEnd, value }) => value !== null && periodEnd < agreedOn)
  if (before !== undefined) {
    return `Baseline: ${before.text} in ${before.periodLabel}, the last figure before the goal was agreed.`
  }
  const first = points.find(({ value }) => value !== null)
  if (first === undefined) return null
  return `Baseline: ${first.text} in ${first.periodLabel}, the first figure there is.`
}
