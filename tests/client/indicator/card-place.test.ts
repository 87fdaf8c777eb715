import { placeCard } from '@roundtable/client/features/indicator/chart/card-place.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const plot = { width: 700, left: 60, right: 560, top: 40, bottom: 280 }
const size = { width: 180, height: 110 }

/** How far the line comes into the card, sampled pixel by pixel. */
function covers(line: readonly { x: number; y: number }[], card: { x: number; y: number }): boolean {
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1] ?? { x: 0, y: 0 }, line[i] ?? { x: 0, y: 0 }]
    for (let t = 0; t <= 1; t += 0.02) {
      const [x, y] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t]
      if (x > card.x && x < card.x + size.width && y > card.y && y < card.y + size.height) return true
    }
  }
  return false
}

const lines = fc
  .array(fc.integer({ min: plot.top, max: plot.bottom }), { minLength: 2, maxLength: 120 })
  .map((ys) => ys.map((y, n) => ({ x: plot.left + (n * (plot.right - plot.left)) / (ys.length - 1), y })))

describe('the card of a point', () => {
  it('never lies over the line it is about, and never leaves the picture at its sides', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (line, n) => {
        const at = line[n % line.length] ?? { x: 0, y: 0 }
        const card = placeCard(line, at, size, plot)
        expect(covers(line, card)).toBe(false)
        expect(card.x).toBeGreaterThanOrEqual(0)
        expect(card.x + size.width).toBeLessThanOrEqual(plot.width)
      }),
    )
  })

  it('stands beside its point where the line leaves room', () => {
    const falling = Array.from({ length: 11 }, (_, n) => ({ x: 60 + n * 50, y: 60 + n * 20 }))
    const card = placeCard(falling, { x: 310, y: 160 }, size, plot)
    expect(Math.abs(card.x + size.width / 2 - 310)).toBeLessThan(250)
    expect(card.y).toBeGreaterThanOrEqual(plot.top)
  })

  it('goes no higher than the window, however little of it lies above the chart', () => {
    const zigzag = Array.from({ length: 60 }, (_, n) => ({ x: 60 + n * 8.5, y: n % 2 === 0 ? 45 : 275 }))
    const tall = { width: 300, height: 200 }
    expect(placeCard(zigzag, { x: 310, y: 160 }, tall, plot).y).toBe(plot.top - 6 - 200)
    expect(placeCard(zigzag, { x: 310, y: 160 }, tall, plot, 100).y).toBe(6 - 100)
  })
})
