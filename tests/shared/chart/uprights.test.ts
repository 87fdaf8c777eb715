import { placeUprights } from '@roundtable/shared/chart/chart-labels.ts'
import { type Upright, uprightsIn } from '@roundtable/shared/chart/chart-uprights.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const upright = (x: number, text: string, short: string): Upright & { x: number } => ({
  key: `${x} ${text}`,
  month: 0,
  text,
  short,
  kind: 'note',
  x,
})
const phone = { left: 0, right: 330, text: 1, isGiven: false }
const said = (uprights: readonly (Upright & { x: number })[], room = phone) =>
  uprightsIn(uprights, room).map(({ text }) => text)

describe('labels of what stands upright', () => {
  it('are short where the whole of it would be cut at the edge of the picture', () => {
    expect(said([upright(140, 'Police desk moves out, November 2025', 'Police desk moves out')])).toEqual([
      'Police desk moves out',
    ])
  })

  it('are left out where even the short one would be cut: the mark stays', () => {
    const long = 'The employment support contract of the council'
    expect(said([upright(160, `${long}, June 2024`, long)])).toEqual([''])
  })

  it('are never cut, however narrow the picture and wherever their marks stand', () => {
    const some = fc.array(
      fc.record({ x: fc.integer({ min: 40, max: 300 }), length: fc.integer({ min: 3, max: 60 }) }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(some, fc.boolean(), (made, isGiven) => {
        const uprights = made.map(({ x, length }, at) => ({
          ...upright(x, 'm'.repeat(length), 'm'.repeat(Math.ceil(length / 2))),
          key: `${at}`,
        }))
        const placed = uprightsIn(uprights, { ...phone, isGiven })
        expect(placed.map(({ key }) => key).toSorted()).toEqual(uprights.map(({ key }) => key))
        for (const { x, text, anchor } of placed) {
          if (text === '') continue
          const width = text.length * 7.2 + 10
          expect(anchor === 'start' ? x + width : x - width).toBeGreaterThanOrEqual(0)
          expect(anchor === 'start' ? x + width : x).toBeLessThanOrEqual(330)
        }
      }),
    )
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
  ])('of %s marks have no line running through them', (_, marks) => {
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
})
