import { placeUprights, spreadLabels, wrapWords } from '@roundtable/shared/chart/chart-labels.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('labels at the end of lines', () => {
  it('never touch and never leave the plot, wherever the lines end', () => {
    const label = fc.record({
      y: fc.integer({ min: -50, max: 500 }),
      height: fc.integer({ min: 16, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (list) => {
        const placed = spreadLabels(
          list.map((each, at) => ({ ...each, key: `${at}` })),
          20,
          440,
        )
        placed.forEach((each, at) => {
          const next = placed[at + 1]
          if (next !== undefined)
            expect(next.y - next.height / 2).toBeGreaterThanOrEqual(each.y + each.height / 2 - 1e-6)
          expect(each.y - each.height / 2).toBeGreaterThanOrEqual(20 - 1e-6)
          expect(each.y + each.height / 2).toBeLessThanOrEqual(440 + 1e-6)
        })
      }),
    )
  })

  it('stay where their lines end when there is room', () => {
    const labels = [
      { key: 'a', y: 100, height: 20 },
      { key: 'b', y: 200, height: 20 },
    ]
    expect(spreadLabels(labels, 0, 400)).toEqual(labels)
  })

  it('of upright marks turn to the left at the edge and take rows of their own', () => {
    const placed = placeUprights(
      [
        { x: 100, text: 'New definition' },
        { x: 140, text: 'Contract ended' },
        { x: 590, text: 'Merged' },
      ],
      40,
      600,
    )
    expect(placed.map((each) => [each.row, each.anchor])).toEqual([
      [1, 'start'],
      [0, 'start'],
      [0, 'end'],
    ])
  })

  it('break between words', () => {
    expect(wrapWords('Yorkshire and The Humber 52.6%', 16)).toEqual(['Yorkshire and', 'The Humber 52.6%'])
  })
})
