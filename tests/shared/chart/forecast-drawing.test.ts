import { drawingOf } from '@roundtable/shared/chart/chart-drawing.ts'
import { monthOf } from '@roundtable/shared/chart/chart-time.ts'
import { describe, expect, it } from 'vitest'
import { drawn, monthsOf } from '../../support/make/indicator-view.ts'

const options = {
  kind: 'line',
  control: 'xmr',
  limits: false,
  interval: false,
  forecast: true,
  relations: [],
  from: '',
  to: '',
} as const

describe('the drawing of a line', () => {
  it('goes on beyond the last figure with what comes if nothing changes', () => {
    const points = monthsOf(Array(24).fill({}))
    const [april, may] = [
      { periodStart: '2026-04-01', periodEnd: '2026-04-30', periodLabel: 'April 2026' },
      { periodStart: '2026-05-01', periodEnd: '2026-05-31', periodLabel: 'May 2026' },
    ]
    const told = { sentence: '', method: '' }
    const ahead = [
      { ...april, value: '45', low: '40', high: '50' },
      { ...may, value: '44', low: '38', high: '70' },
    ]
    const view = drawn({ forecast: { points: ahead, ...told } })
    const drawing = drawingOf(view, points, options, { width: 800, text: 1 })
    expect(drawing.months.to).toBe(monthOf('2026-06-01'))
    expect(drawing.forecast?.places.map(({ y }) => y)).toEqual([47.126, 45, 44])
    expect(drawing.labels.map(({ lines }) => lines)).toContainEqual(['Forecast 44.0%'])
    expect(drawing.scale.high).toBeGreaterThanOrEqual(70)
    const earlier = drawingOf(view, points.slice(0, 12), options, { width: 800, text: 1 })
    expect(earlier.forecast).toBeNull()
    const without = drawingOf(view, points, { ...options, forecast: false }, { width: 800, text: 1 })
    expect(without.forecast).toBeNull()
  })
})
