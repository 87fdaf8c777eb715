import { drawingOf } from '@roundtable/shared/chart/chart-drawing.ts'
import { describe, expect, it } from 'vitest'
import { drawn, monthsOf } from '../../support/make/indicator-view.ts'

describe('the figure at the end of its line', () => {
  const shown = { limits: false, interval: false, forecast: false, relations: [], from: '', to: '' } as const
  const options = { kind: 'line', control: 'xmr', ...shown } as const
  const endOf = (points: Parameters<typeof drawingOf>[1]) =>
    drawingOf(drawn({}), points, options, { width: 800, text: 1 }).labels.find(({ key }) => key === 'value')

  it('has the status of that figure, whichever period is the last one shown', () => {
    const points = monthsOf([{ status: 'on-target' }, { status: 'off-target' }])
    expect(endOf(points)?.status).toBe('off-target')
    expect(endOf(points.slice(0, 1))?.status).toBe('on-target')
  })

  it('says that it is not published, and has no status, until somebody has approved it', () => {
    const end = endOf(monthsOf([{ status: 'on-target' }, { status: 'on-target', state: 'submitted' }]))
    expect(end?.lines).toContain('not published')
    expect(end?.status).toBeUndefined()
  })
})
