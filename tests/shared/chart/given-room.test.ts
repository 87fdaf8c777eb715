import { drawingOf } from '@roundtable/shared/chart/chart-drawing.ts'
import { targetText } from '@roundtable/shared/target/target.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, monthsOf, yearly } from '../../support/make/indicator-view.ts'

const options = {
  kind: 'control',
  control: 'xmr',
  limits: true,
  interval: false,
  forecast: false,
  relations: ['england'],
  from: '',
  to: '',
} as const
/** As large as what stands on a wall of 1280 × 720. */
const onWall = { width: 1153, text: 24 / 13.5 }

const notesOn = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...{
      id: `n${n}`,
      onDay: `2024-${`${(n % 9) + 4}`.padStart(2, '0')}-1${n % 9}`,
      note: '',
      agencyName: null,
    },
    ...{
      label: `The contract ended for the ${n}th time`,
      recordedAt: '',
      recordedBy: null,
      mayWithdraw: false,
    },
  }))

describe('a chart in a room of a given height', () => {
  it('is as high as that, whatever stands upright in it, and holds its labels apart inside it', () => {
    const value = fc.integer({ min: 0, max: 1000 }).map((n) => `${n / 10}`)
    const month = fc.record({ value, mean: value, lowerLimit: value, upperLimit: value })
    fc.assert(
      fc.property(
        fc.array(month, { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 260, max: 560 }),
        (months, notes, height) => {
          const view = drawn({ annotations: notesOn(notes), benchmarks: [yearly({}, [[2024, '54']])] })
          const { frame, labels, ticks, text, uprights, means } = drawingOf(view, monthsOf(months), options, {
            ...onWall,
            height,
          })
          expect(frame.height).toBe(height)
          expect(frame.top).toBeLessThan(frame.bottom - 3 * 15 * text)
          expect((frame.bottom - frame.top) / (ticks.length - 1)).toBeGreaterThan(15 * text)
          labels.forEach((each, at) => {
            const next = labels[at + 1]
            expect(each.y - each.height / 2).toBeGreaterThanOrEqual(frame.top - 1e-6)
            expect(each.y + each.height / 2).toBeLessThanOrEqual(frame.bottom + 12 * text + 1e-6)
            if (next !== undefined)
              expect(next.y - next.height / 2).toBeGreaterThanOrEqual(each.y + each.height / 2 - 1e-6)
          })
          // No more rows of words above than the figures leave, and each mark is there, with words or without.
          expect(uprights.every(({ row }) => row < 2)).toBe(true)
          expect(uprights.filter(({ kind }) => kind === 'note').length).toBeLessThanOrEqual(notes)
          for (const { labelY } of means)
            if (labelY !== null && uprights.some(({ row }) => row >= 0))
              expect(labelY - 19 * text).toBeGreaterThanOrEqual(frame.top - 1e-6)
        },
      ),
    )
  })

  it('has an axis of as many steps as its letters leave room for, so that a fall stays a fall', () => {
    const fall = Array.from({ length: 24 }, (_, n) => ({ value: `${78 - (n * 38) / 23}` }))
    const noLimits = { mean: null, lowerLimit: null, upperLimit: null }
    const months = monthsOf(fall.map((each) => ({ ...each, ...noLimits })))
    const view = drawn({ annotations: notesOn(4) })
    const { ticks } = drawingOf(view, months, options, { ...onWall, height: 360 })
    expect(ticks.map(({ tick }) => tick)).toEqual([30, 40, 50, 60, 70, 80, 90])
  })

  it('keeps every mark and names the newest, where the room does not hold the words of all', () => {
    const view = drawn({ annotations: notesOn(9) })
    const { uprights } = drawingOf(view, monthsOf(Array(24).fill({})), options, { ...onWall, height: 360 })
    expect(uprights).toHaveLength(9)
    const named = uprights.filter(({ text }) => text !== '')
    expect(named.length).toBeGreaterThan(0)
    expect(named.length).toBeLessThan(9)
    expect(named.at(-1)?.month).toBe(Math.max(...uprights.map(({ month }) => month)))
  })

  it('says the unit once, beside the axis, and not with the target again', () => {
    const target = { low: null, high: '140' }
    expect(targetText(target, 'lower', 'rate_per_100k')).toBe('≤ 140 per 100,000')
    expect(targetText(target, 'lower', 'rate_per_100k', 'short')).toBe('≤ 140')
    expect(targetText({ low: '60', high: null }, 'higher', 'percent', 'short')).toBe('≥ 60%')
  })
})
