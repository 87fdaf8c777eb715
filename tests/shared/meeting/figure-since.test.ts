import { figureSince } from '@roundtable/shared/pack/figure-since.ts'
import { indicatorLine } from '@roundtable/shared/yearly-report/evidence-lines.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const percent = { unit: 'percent' as const, decimals: 1 }
const of = (value: string | null, text: string, parts: [string, string] | null = null) => ({
  ...{ value, text },
  ...{ numerator: parts?.[0] ?? null, denominator: parts?.[1] ?? null },
})

describe('a figure that was frozen, beside what it is today', () => {
  it('is no other figure where a chart writes it more exactly, as its limits have moved', () => {
    expect(
      figureSince(of('7.957', '7.957%', ['37', '465']), of('7.957', '8.0%', ['37', '465']), percent),
    ).toBeNull()
  })

  it('is told with the decimals of its indicator, both alike', () => {
    expect(figureSince(of('7.957', '7.957%'), of('9.25', '9.3%'), percent)).toEqual({
      was: '8.0%',
      now: '9.3%',
    })
    const rate = { unit: 'rate_per_10k' as const, decimals: 0 }
    expect(figureSince(of('61.6', '61.6 per 10,000'), of('63', '63 per 10,000'), rate)).toEqual({
      was: '62 per 10,000',
      now: '63 per 10,000',
    })
  })

  it('is told more exactly, both alike, where rounding would make them one', () => {
    expect(figureSince(of('7.957', '8.0%'), of('8', '8.0%'), percent)).toEqual({ was: '7.96%', now: '8.00%' })
    expect(figureSince(of('99.96', '99.96%'), of('95', '95.0%'), percent)).toEqual({
      was: '99.96%',
      now: '95.00%',
    })
  })

  it('is told with its parts where the figure is the same and they are not', () => {
    expect(
      figureSince(of('50', '50.0%', ['1000', '2000']), of('50', '50.0%', ['20', '40']), percent),
    ).toEqual({
      was: '50.0% (1,000 of 2,000)',
      now: '50.0% (20 of 40)',
    })
  })

  it('is told as it is stored where neither a few decimals nor its parts tell it apart', () => {
    const told = figureSince(of('0.0005', '0.001%'), of('0.0006', '0.001%'), { unit: 'percent', decimals: 0 })
    expect(told).toEqual({ was: '0.0005%', now: '0.0006%' })
  })

  it('is told in words where there is no number', () => {
    expect(figureSince(of(null, 'Not available'), of('8', '8.0%'), percent)).toEqual({
      was: 'Not available',
      now: '8.0%',
    })
    expect(figureSince(of('7.957', '7.957%'), of(null, 'c'), percent)).toEqual({ was: '8.0%', now: 'c' })
    expect(figureSince(of(null, 'c'), of(null, 'c'), percent)).toBeNull()
  })

  it('is never told as changed from something into the same, nor with more decimals on one side', () => {
    const value = fc.integer({ min: 0, max: 1_000_000 }).map((n) => `${n / 10_000}`)
    const decimalsOf = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 2 }), (one, other, decimals) => {
        const told = figureSince(of(one, one), of(other, other), { unit: 'percent', decimals })
        if (one === other) return told === null
        return told !== null && told.was !== told.now && decimalsOf(told.was) === decimalsOf(told.now)
      }),
    )
  })
})

describe('the line of a figure in a yearly report', () => {
  const named = { code: 'PO01', name: 'Seen in a day', ...percent }
  const point = { value: '7.957', periodLabel: 'March 2026', status: 'off-target' as const }

  it('is as exact as its target asks, however exactly a chart writes it beside its limits', () => {
    const target = { low: '90', high: null }
    for (const text of ['7.957%', '8.0%']) {
      expect(indicatorLine(named, { ...point, text, target })).toBe(
        'PO01 Seen in a day: 8.0%, March 2026. Off target.',
      )
    }
    expect(indicatorLine(named, { ...point, text: '8.0%', target: { low: '8', high: null } })).toContain(
      '7.96%',
    )
  })
})
