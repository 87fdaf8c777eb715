import { directionSince, isBrokenBetween, meaningOfMove } from '@roundtable/shared/reading/direction.ts'
import { statuses, statusWord } from '@roundtable/shared/reading/reading-words.ts'
import { statusOf } from '@roundtable/shared/reading/status.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const target = (low: string | null, high: string | null, tolerance = '0') => ({ low, high, tolerance })

describe('status', () => {
  it.each([
    ['60', 'higher', target('60', null), 'on-target'],
    ['59.96', 'higher', target('60', null), 'off-target'],
    ['59.96', 'higher', target('60', null, '5'), 'within-tolerance'],
    ['55', 'higher', target('60', null, '5'), 'within-tolerance'],
    ['54.9999999999999', 'higher', target('60', null, '5'), 'off-target'],
    ['90', 'higher', target('60', '80'), 'on-target'],
    ['22', 'lower', target(null, '22'), 'on-target'],
    ['22.0000000000001', 'lower', target(null, '22'), 'off-target'],
    ['22.3', 'lower', target(null, '22.1', '0.2'), 'within-tolerance'],
    ['5', 'lower', target('10', '22'), 'on-target'],
    ['28', 'band', target('28', '40', '2'), 'on-target'],
    ['40', 'band', target('28', '40', '2'), 'on-target'],
    ['42', 'band', target('28', '40', '2'), 'within-tolerance'],
    ['26', 'band', target('28', '40', '2'), 'within-tolerance'],
    ['25.9', 'band', target('28', '40', '2'), 'off-target'],
    ['25.9', 'band', target(null, '40'), 'on-target'],
    ['25.9', 'band', target(null, null), 'no-target'],
    ['25.9', 'higher', target(null, '40'), 'no-target'],
    ['25.9', 'higher', null, 'no-target'],
    [null, 'higher', null, 'no-figure'],
    [null, 'lower', target(null, '22'), 'no-figure'],
    ['25.9', 'neutral', target('1', '2'), 'not-judged'],
    [null, 'neutral', null, 'not-judged'],
  ] as const)('of %s where %s is better against %j is %s', (value, polarity, agreed, status) => {
    expect(statusOf({ value, target: agreed, polarity })).toBe(status)
  })

  it('has a word for each', () => {
    expect(statuses.map(statusWord)).not.toContain('')
  })

  it('never gets worse as a figure gets better', () => {
    const order = ['off-target', 'within-tolerance', 'on-target']
    const percent = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(percent, percent, percent, fc.nat(100), (a, b, low, tolerance) => {
        const agreed = target(`${low}`, null, `${tolerance}`)
        const rank = (n: number) =>
          order.indexOf(statusOf({ value: `${n}`, target: agreed, polarity: 'higher' }))
        expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)))
      }),
    )
  })
})

describe('a move', () => {
  const band = target('28', '40')
  it.each([
    [true, '50', 'higher', null, 'improving'],
    [false, '50', 'higher', null, 'worsening'],
    [true, '50', 'lower', null, 'worsening'],
    [false, '50', 'lower', null, 'improving'],
    [true, '50', 'neutral', null, 'increasing'],
    [false, '50', 'neutral', null, 'decreasing'],
    [true, '50', 'band', band, 'worsening'],
    [false, '50', 'band', band, 'improving'],
    [true, '20', 'band', band, 'improving'],
    [false, '20', 'band', band, 'worsening'],
    [true, '30', 'band', band, 'increasing'],
    [true, '50', 'band', null, 'increasing'],
  ] as const)('rising %s to %s where %s is better is %s', (rises, value, polarity, agreed, direction) => {
    expect(meaningOfMove({ rises, value, polarity, target: agreed })).toBe(direction)
  })

  it('since a year earlier compares exactly', () => {
    const now = { value: '47.1', polarity: 'higher', target: null } as const
    expect(directionSince('47.1', now)).toBe('no-change')
    expect(directionSince('47.0999999999999', now)).toBe('improving')
    expect(directionSince('48', now)).toBe('worsening')
  })

  it('is not judged across a change of definition', () => {
    const breaks = ['2026-04-01']
    expect(isBrokenBetween(breaks, '2025-10-01', '2026-10-01')).toBe(true)
    expect(isBrokenBetween(breaks, '2025-04-01', '2026-04-01')).toBe(true)
    expect(isBrokenBetween(breaks, '2026-04-01', '2027-04-01')).toBe(false)
    expect(isBrokenBetween(breaks, '2025-03-01', '2026-03-01')).toBe(false)
  })
})
