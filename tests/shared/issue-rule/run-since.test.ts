import { nextPeriod } from '@roundtable/shared/base/period.ts'
import { findRun, runSince } from '@roundtable/shared/issue-rule/find-run.ts'
import type { ReadingInput } from '@roundtable/shared/reading/reading-input.ts'
import { expect, it } from 'vitest'

const level = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 50 : 52))

/** A level line, and what came after it, month by month. */
function lineOf(after: readonly number[]): ReadingInput {
  let day = '2022-03-01'
  const points = [...level, ...after].map((value) => {
    const { start, end } = nextPeriod('monthly', day)
    day = start
    const figure = { numerator: null, denominator: null, value: String(value), reason: null }
    return { periodStart: start, periodEnd: end, ...figure }
  })
  const indicator: ReadingInput['indicator'] = {
    ...{ name: 'In time', decimals: 1 },
    unit: 'percent',
    polarity: 'higher',
    frequency: 'monthly',
  }
  return { points, targets: [], breaks: [], indicator }
}

/** How many of the latest figures have to be known since a closing before what worsens is found again; null where it is not. */
function askedOf(after: readonly number[]): number | null {
  const input = lineOf(after)
  const run = findRun('special-cause', 2, input)
  if (run === null) return null
  const starts = input.points.map(({ periodStart }) => periodStart)
  for (let known = 1; known <= starts.length; known++) {
    const since = starts.at(-known) ?? ''
    if (runSince({ kind: 'special-cause', periods: 2, run }, input, (start) => start >= since) !== null)
      return known
  }
  return null
}

it.each<[string, readonly number[], number | null]>([
  ['nothing that worsens', [50, 52, 50], null],
  ['one beyond the lower limit', [38], 1],
  ['two in three close to it', [46, 49.5, 46], 3],
  ['seven on end below the average', [50, 49.5, 50, 49.5, 50, 49.5, 50], 7],
  ['more than seven on end', [50, 49.5, 50, 49.5, 50, 49.5, 50, 49.5, 50], 7],
])('%s is found again once so many figures are known since', (_, after, count) => {
  expect(askedOf(after)).toBe(count)
})
