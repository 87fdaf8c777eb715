import { sparklineOf } from '@roundtable/shared/chart/sparkline-geometry.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const size = { width: 190, height: 44, slots: 24 }
const line = (
  values: (string | null)[],
  breaksAt: number[] = [],
  target: [string | null, string | null] | null = null,
) => sparklineOf({ values, breaksAt, target: target && { low: target[0], high: target[1] } }, size)
const moves = (path: string) => path.split('M').length - 1

describe('a sparkline', () => {
  it('joins neighbouring figures in one line', () => {
    const { path, lone } = line(['1', '2', '3'])
    expect(moves(path)).toBe(1)
    expect(path.split('L')).toHaveLength(3)
    expect(lone).toEqual([])
  })

  it('leaves a gap where there is no figure', () => {
    expect(moves(line(['1', '2', null, '3', '4']).path)).toBe(2)
  })

  it('leaves a gap where a new definition starts, and marks it', () => {
    const { path, breaks } = line(['1', '2', '3', '4'], [2])
    expect(moves(path)).toBe(2)
    expect(breaks).toHaveLength(1)
  })

  it('shows a figure between two gaps as a point', () => {
    const { path, lone } = line([null, '5', null])
    expect(path).toBe('')
    expect(lone).toHaveLength(1)
  })

  it('ends at the right, however many figures there are', () => {
    const few = line(['1', '2']).last
    const many = line(Array.from({ length: 24 }, (_, n) => `${n}`)).last
    expect(few?.x).toBe(many?.x)
    expect(few?.x).toBe(183)
  })

  it('marks no last point where the latest figure is missing', () => {
    expect(line(['1', '2', null]).last).toBeNull()
  })

  it('keeps the newest 24 figures, and the breaks among them', () => {
    const values = Array.from({ length: 30 }, (_, n) => `${n % 5}`)
    const { path, breaks } = line(values, [3, 20])
    expect(path.match(/[ML]/g)).toHaveLength(24)
    expect(breaks).toHaveLength(1)
  })

  it('draws both ends of a band and one end of a limit', () => {
    expect(line(['30'], [], ['28', '40']).targets).toHaveLength(2)
    expect(line(['30'], [], [null, '22']).targets).toHaveLength(1)
  })

  it('puts a higher figure higher on the screen', () => {
    const [low, high] = [line(['1', '9']).last, line(['9', '1']).last]
    expect(low?.y).toBeLessThan(high?.y ?? 0)
  })

  it('lies in the middle where every figure is the same', () => {
    expect(line(['7', '7', '7']).last?.y).toBe(22)
  })

  it('stays inside its frame for any figures and targets', () => {
    const decimal = fc.oneof(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    )
    const figure = fc.option(decimal.map((n) => n.toFixed(3)))
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 40 }),
        figure,
        fc.array(fc.nat(40)),
        (values, low, breaksAt) => {
          const { path, targets, last } = line(values, breaksAt, [low, null])
          const heights = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map((found) => Number(found[2]))
          for (const y of [...heights, ...targets, last?.y ?? 22]) {
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(44)
          }
          expect(path).not.toMatch(/NaN|Infinity/)
        },
      ),
    )
  })
})
