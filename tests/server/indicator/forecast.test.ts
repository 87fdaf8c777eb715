import { forecastFigures } from '@roundtable/shared/forecast/figure-forecast.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const northmere = perFile(openNorthmere)

const viewsAs = async (role: 'chair' | 'elected-member') => {
  const caller = northmere.callerAs(role)
  const found = []
  for (const { code } of await caller.indicator.list()) found.push(await caller.indicator.get({ code }))
  return found
}

describe('the forecast of an indicator', () => {
  it('of the demonstration’s own figures holds 70 to 90 of 100 that were held back', async () => {
    let inside = 0
    let all = 0
    for (const view of await viewsAs('chair')) {
      const known = view.points.map((point) => ({
        ...point,
        reason: point.value === null ? ('not-available' as const) : null,
      }))
      const breaks = view.versions.filter((each) => each.breaksComparability).map((each) => each.fromPeriod)
      const segments = view.stepChanges.map(({ fromPeriod, baseline }) => ({ from: fromPeriod, baseline }))
      const indicator = { ...view, chart: view.chart.kind }
      for (let back = 1; back <= 12; back++) {
        const rest = { targets: [], breaks, segments, indicator }
        const found = forecastFigures({ points: known.slice(0, -back), ...rest }, new Set())
        for (const { periodStart, low, high } of found?.points ?? []) {
          const value = known.find((point) => point.periodStart === periodStart)?.value
          if (value === undefined || value === null) continue
          if (Number(value) >= Number(low) && Number(value) <= Number(high)) inside++
          all++
        }
      }
    }
    expect(all).toBeGreaterThan(500)
    expect((100 * inside) / all).toBeGreaterThanOrEqual(70)
    expect((100 * inside) / all).toBeLessThanOrEqual(90)
  })

  it('is not told to wider readers where a figure of the line is hidden from them', async () => {
    const views = await viewsAs('elected-member')
    const hidden = views.filter(({ points }) => points.slice(-13).some(({ symbol }) => symbol === 'c'))
    expect(hidden.length).toBeGreaterThan(0)
    expect(hidden.every(({ forecast }) => forecast === null)).toBe(true)
    expect(views.some(({ forecast }) => forecast !== null)).toBe(true)
  })
})
