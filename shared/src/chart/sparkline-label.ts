import type { ScorecardRow } from '../scorecard/scorecard.ts'

type Line = Pick<ScorecardRow, 'values' | 'latest' | 'target'>

/** The line in words, from what is shown and from nothing else. */
export function sparklineLabel({ values, latest, target }: Line): string {
  const shown = values.filter((value) => value !== null).length
  const last = latest === null ? '' : `, the last ${latest.text} in ${latest.periodLabel}`
  const aim = target === null ? '' : `; target ${target.text}`
  return `${shown} ${shown === 1 ? 'figure' : 'figures'}${last}${aim}`
}

/** Whether the newer half of the last twelve figures lies above the older half; null where neither does. */
export function isRising(values: readonly (string | null)[]): boolean | null {
  const recent = values.flatMap((value) => (value === null ? [] : [Number(value)])).slice(-12)
  if (recent.length < 2) return null
  const half = Math.floor(recent.length / 2)
  const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length
  const difference = mean(recent.slice(-half)) - mean(recent.slice(0, half))
  return difference === 0 ? null : difference > 0
}
