import type { Frequency } from '../base/period.ts'
import type { Facts } from './reading-facts.ts'

const perYear: Record<Frequency, number> = {
  monthly: 12,
  quarterly: 4,
  termly: 3,
  'half-yearly': 2,
  annual: 1,
}
const fewestYears = 2

/** How a series has gone for years on end: each year's mean on the same side of the one before. */
export type Slide = { years: number; rises: boolean }

/**
 * Whole years counted back from the latest figure, over every figure since the last new definition; a year
 * counts with half of its figures. A slide is three means in a row each clearly beyond the one before: by more than the
 * mean step from figure to figure where a year has several. Null where there is none.
 */
export function slideOf({ input, at }: Facts): Slide | null {
  const per = perYear[input.indicator.frequency]
  const last = input.points[at]
  if (last === undefined || per === 1) return null
  const since =
    input.breaks
      .filter((start) => start <= last.periodStart)
      .toSorted()
      .at(-1) ?? ''
  const means: number[] = []
  for (let end = at + 1; end - per >= 0; end -= per) {
    const year = input.points.slice(end - per, end)
    if ((year[0]?.periodStart ?? '') < since) break
    const values = year.flatMap(({ value }) => (value === null ? [] : [Number(value)]))
    if (values.length * 2 < per || values.length < 2) break
    means.push(values.reduce((sum, value) => sum + value, 0) / values.length)
  }
  return longestSlide(means, usualStep(input.points, at))
}

/** Means newest first. */
function longestSlide(means: readonly number[], least: number): Slide | null {
  const [newest, before] = means
  if (newest === undefined || before === undefined || newest === before) return null
  const rises = newest > before
  let years = 0
  for (let i = 1; i < means.length; i++) {
    const step = (means[i - 1] ?? 0) - (means[i] ?? 0)
    if (rises ? step <= least : -step <= least) break
    years++
  }
  return years >= fewestYears ? { years, rises } : null
}

function usualStep(points: Facts['input']['points'], at: number): number {
  let sum = 0
  let count = 0
  for (let i = 1; i <= at; i++) {
    const [a, b] = [points[i - 1]?.value ?? null, points[i]?.value ?? null]
    if (a === null || b === null) continue
    sum += Math.abs(Number(b) - Number(a))
    count++
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count
}
