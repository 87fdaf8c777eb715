import { drawChart } from '@roundtable/shared/spc/chart.ts'
import { describe, expect, it } from 'vitest'
import { indicator, monthly, read, wave } from './monthly-series.ts'

const stepped = [...wave(24, 50), ...wave(20, 60)]
const falling = [...wave(24, 80), ...wave(20, 80).map((value, i) => value - 1.2 * (i + 1))]

describe('a step change', () => {
  it('is proposed where the figures went to another level at once and have stayed there', () => {
    const { proposal } = read(stepped)
    expect(proposal).toMatchObject({ fromPeriod: '2024-11-01', fromLabel: 'November 2024', baseline: null })
    expect(proposal?.reason).toMatch(/^The figures went to a higher level in November 2024/)
    expect(read(stepped.slice(0, 30)).proposal).toBeNull()
  })

  it('is proposed as a baseline where they were level and have been moving since', () => {
    const { proposal, points } = read(falling)
    expect(proposal).toMatchObject({ fromPeriod: '2022-11-01', fromLabel: 'November 2022' })
    expect(Math.abs((proposal?.baseline ?? 0) - 24)).toBeLessThanOrEqual(3)
    const segments = [{ from: proposal?.fromPeriod ?? '', baseline: proposal?.baseline ?? null }]
    const mended = read(falling, { segments })
    expect(mended.proposal).toBeNull()
    expect(points[0]?.pointSentence).not.toBeNull()
    expect(mended.points[0]?.pointType).toBe('common-cause')
  })

  it('that was marked mends the chart and is not proposed again', () => {
    const { proposal } = read(stepped, { segments: [{ from: '2024-11-01', baseline: null }] })
    expect(proposal).toBeNull()
  })

  it('is proposed neither of figures that stay nor of those that have always been moving', () => {
    expect(read(wave(48)).proposal).toBeNull()
    expect(read(wave(48).map((value, i) => value - i)).proposal).toBeNull()
  })
})

describe('a baseline', () => {
  const meanOf = (from: number) => {
    const points = monthly(falling).slice(from)
    const segments = [{ from: '2022-11-01', baseline: 24 }]
    return drawChart({ points, breaks: [], segments, indicator }).segments[0]?.mean
  }

  it('stays with its own figures while the oldest of them leave the chart', () => {
    expect(meanOf(0)).toBeCloseTo(80, 0)
    expect(meanOf(10)).toBeCloseTo(80, 0)
  })
})
