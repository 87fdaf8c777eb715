import { firstGoals, firstRows } from '@roundtable/client/features/scorecard/use-first.ts'
import { describe, expect, it } from 'vitest'

const goalOf = (count: number) => ({ rows: Array.from({ length: count }, (_, at) => at) })

describe('what is drawn first of a scorecard', () => {
  it.each([
    { rows: [10, 10, 10], first: 1 },
    { rows: [3, 4, 2, 9], first: 3 },
    { rows: [0, 0, 8, 1], first: 3 },
    { rows: [2, 2], first: 2 },
    { rows: [], first: 0 },
  ])('of goals with $rows rows are $first', ({ rows, first }) => {
    const goals = rows.map(goalOf)
    expect(firstGoals(goals)).toEqual(goals.slice(0, first))
  })

  it.each([
    { rows: [300, 10], drawn: [24] },
    { rows: [5, 300, 1], drawn: [5, 19] },
    { rows: [300], drawn: [24] },
  ])('of goals with $rows rows is never more than three screens: $drawn', ({ rows, drawn }) => {
    expect(firstGoals(rows.map(goalOf)).map((goal) => goal.rows.length)).toEqual(drawn)
    expect(firstRows(goalOf(300).rows)).toHaveLength(24)
  })

  it('is the very list where it is all there is, so that nothing is drawn twice', () => {
    const goals = [goalOf(2), goalOf(3)]
    expect(firstGoals(goals)).toBe(goals)
    const filling = [goalOf(2), goalOf(6)]
    expect(firstGoals(filling)).toBe(filling)
  })
})
