import { placeLatest, type Segment } from '@roundtable/shared/chart/chart-labels.ts'
import { cellsOf, mostYears, yearsDrawingOf, yearsOf } from '@roundtable/shared/chart/years-drawing.ts'
import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../support/make/indicator-view.ts'

const style = { unit: 'percent', decimals: 1, polarity: 'lower', frequency: 'monthly' } as const
const wide = { width: 900, text: 1 }
/** From April 2024 on: each winter higher. */
const months = (count: number) =>
  monthsOf(
    Array.from({ length: count }, (_, at) => ({
      value: `${40 + (at % 12) + Math.floor(at / 12)}`,
      text: `${40 + (at % 12) + Math.floor(at / 12)}.0%`,
      lowerLimit: '35',
      upperLimit: '70',
      target: { low: null, high: '45' },
    })),
  )

describe('the years one over another', () => {
  it('are those of the time axis, each figure in its own', () => {
    const years = yearsOf(months(30), 'monthly')
    expect(years.map(({ label, points }) => [label, points.length])).toEqual([
      ['2024/25', 12],
      ['2025/26', 12],
      ['2026/27', 6],
    ])
  })

  it('place the same month at the same place across, however many years there are', () => {
    const { spots } = yearsDrawingOf(style, months(30), wide)
    expect(spots).toHaveLength(30)
    expect(spots[12]?.x).toBeCloseTo(spots[0]?.x ?? 0, 1)
    expect(spots[29]?.x).toBeCloseTo(spots[5]?.x ?? 0, 1)
  })

  it('are no more than can be told apart, and all of them lie in the picture', () => {
    for (const width of [320, 900]) {
      const { lines, spots, frame, latest } = yearsDrawingOf(style, months(100), { width, text: 1 })
      expect(lines).toHaveLength(mostYears)
      expect(lines.map(({ tone }) => tone)).toEqual(['past', 'past', 'second', 'before', 'now'])
      const inside = spots.every(
        ({ x, y }) => x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom,
      )
      expect(inside).toBe(true)
      expect(latest?.words).toBe('51.0%, 2032/33')
    }
  })

  it('leave a gap where a figure is missing and where a new definition begins', () => {
    const points = monthsOf([{}, {}, { value: null }, {}, { breakBefore: true }, {}])
    const [line] = yearsDrawingOf(style, points, wide).lines
    expect(line?.path.match(/M/g)).toHaveLength(3)
  })

  it('have what is usual behind them, once for each time of the year', () => {
    const { usual, targets } = yearsDrawingOf(style, months(30), wide)
    expect(usual).toHaveLength(12)
    expect(targets).toHaveLength(1)
  })

  it('have the same in their table', () => {
    const rows = cellsOf(yearsOf(months(18), 'monthly'), 'monthly')
    expect(rows.map(({ label }) => label).slice(0, 2)).toEqual(['Apr', 'May'])
    expect(rows[0]?.cells.map(({ point }) => point?.text)).toEqual(['40.0%', '41.0%'])
    expect(rows[11]?.cells.map(({ point }) => point?.text)).toEqual(['51.0%', undefined])
  })
})

describe('the words of the newest figure', () => {
  const bounds = { left: 60, right: 700, top: 0, bottom: 400 }
  const mark = { x: 340, y: 240 }

  it('stand over it to the right where nothing else is', () => {
    const place = placeLatest(mark, '6.6%, 2026/27', { segments: [], bounds, text: 1 })
    expect(place).toEqual({ x: 352, y: 228, anchor: 'start' })
  })

  it('stand under it where the line of another year rises through the room over it', () => {
    const rising: Segment = [
      { x: 330, y: 238 },
      { x: 400, y: 160 },
    ]
    const before: Segment = [{ x: 240, y: 220 }, mark]
    const place = placeLatest(mark, '6.6%, 2026/27', { segments: [rising, before], bounds, text: 1 })
    expect(place).toEqual({ x: 352, y: 268, anchor: 'start' })
  })

  it('never leave the picture', () => {
    const place = placeLatest({ x: 690, y: 240 }, '6.6%, 2026/27', { segments: [], bounds, text: 1 })
    expect(place.anchor).toBe('end')
  })
})
