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

  const two = [
    { x: 437, text: 'Support contract ended, December 2023' },
    { x: 665, text: 'Five employers offer interviews, September 2025' },
  ]
  const seven = [
    { x: 325, text: 'Support contract ended' },
    { x: 519, text: 'D1' },
    { x: 566, text: 'D2' },
    { x: 657, text: 'Five employers offer interviews' },
    { x: 704, text: 'D5' },
    { x: 751, text: 'D6' },
    { x: 790, text: 'Issue 6' },
  ]

  it.each([
    ['two', two],
    ['seven', seven],
  ])('of %s upright marks have no line running through them', (_, marks) => {
    const placed = placeUprights(marks, 0, 940)
    const spans = placed.map(({ x, text, row, anchor }) => {
      const width = text.length * 7.2 + 10
      return { x, row, from: anchor === 'end' ? x - width : x, to: anchor === 'end' ? x : x + width }
    })
    for (const upper of spans)
      for (const lower of spans)
        if (upper.row > lower.row) expect(upper.x > lower.from && upper.x < lower.to).toBe(false)
    expect(new Set(placed.map(({ row }) => row))).toEqual(new Set([0, 1]))
  })

  it('break between words', () => {
    expect(wrapWords('Yorkshire and The Humber 52.6%', 16)).toEqual(['Yorkshire and', 'The Humber 52.6%'])
  })
})
