import {
  nearestSpot,
  nearestTo,
  pointAfterKey,
} from '@roundtable/client/features/indicator/chart/chart-reach.ts'
import { describe, expect, it } from 'vitest'

describe('the hand on the chart', () => {
  it('moves from figure to figure and stops at the ends', () => {
    expect(pointAfterKey('ArrowRight', null, 5)).toBe(0)
    expect(pointAfterKey('ArrowLeft', null, 5)).toBe(4)
    expect(pointAfterKey('ArrowRight', 4, 5)).toBe(4)
    expect(pointAfterKey('Home', 3, 5)).toBe(0)
    expect(pointAfterKey('End', 0, 5)).toBe(4)
    expect(pointAfterKey('Tab', 0, 5)).toBeNull()
    expect(pointAfterKey('End', null, 0)).toBeNull()
  })

  it('finds the figure nearest to the pointer', () => {
    expect(nearestTo(47, [10, 40, 60])).toBe(1)
    expect(nearestTo(47, [])).toBe(-1)
  })

  it('finds the place whose row is nearest in a list, wherever across', () => {
    const rows = [10, 40, 70].map((y) => ({ x: 200, y }))
    expect(nearestSpot(rows, { x: 0, y: 44 }, true)).toBe(1)
    expect(nearestSpot([], { x: 0, y: 0 }, true)).toBeNull()
  })
})
