import { discloseFigure, isSmallFigure } from '@roundtable/shared/disclosure/disclosure.ts'
import {
  discloseBesideRolling,
  discloseIndicator,
} from '@roundtable/shared/disclosure/disclosure-indicator.ts'
import { audiences, ruleSentences, standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { type Figure, type Unit, valueFrom } from '@roundtable/shared/figure/figure.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const figureOf = (n: number, d: number, unit: Unit = 'percent') => {
  const parts = { numerator: `${n}`, denominator: `${d}` }
  return { ...parts, value: valueFrom(parts, unit), reason: null }
}
const count = (n: number) => ({ numerator: null, denominator: null, value: `${n}`, reason: null })
const isShown = (figure: Figure) =>
  figure.value !== null || figure.numerator !== null || figure.denominator !== null

describe('a small count', () => {
  it.each([
    [count(0), 'count', false],
    [count(1), 'count', true],
    [count(5), 'count', true],
    [count(6), 'count', false],
    [figureOf(0, 40), 'percent', false],
    [figureOf(1, 40), 'percent', true],
    [figureOf(5, 40), 'percent', true],
    [figureOf(6, 40), 'percent', false],
    [figureOf(34, 40), 'percent', false],
    [figureOf(35, 40), 'percent', true],
    [figureOf(39, 40), 'percent', true],
    [figureOf(40, 40), 'percent', false],
    [figureOf(0, 10), 'percent', true],
    [figureOf(0, 11), 'percent', false],
    [figureOf(0, 0), 'percent', false],
    [figureOf(3, 21_000, 'rate_per_10k'), 'rate_per_10k', true],
    [figureOf(20_998, 21_000, 'rate_per_10k'), 'rate_per_10k', false],
    [figureOf(600, 8, 'days'), 'days', true],
    [{ numerator: null, denominator: null, value: '3', reason: null }, 'percent', false],
    [{ numerator: null, denominator: null, value: null, reason: 'nil-return' }, 'count', false],
  ] as const)('in %j as %s: %s', (figure, unit, isSmall) => {
    expect(isSmallFigure(figure, unit)).toBe(isSmall)
    expect(discloseFigure(figure, { unit, audience: 'trusted' })).toMatchObject({ ...figure, isSmall })
    const wider = discloseFigure(figure, { unit, audience: 'wider' })
    if (isSmall) {
      const none = { numerator: null, denominator: null, value: null, reason: 'suppressed', symbol: 'c' }
      expect(wider).toMatchObject(none)
      expect(discloseFigure(figure, { unit, audience: 'public' })).toEqual(wider)
    } else expect(wider).toMatchObject(figure)
  })

  it('is what the partnership has agreed it to be', () => {
    const rules = { ...standardRuleSet, smallCount: 9, smallDenominator: 30 }
    expect(isSmallFigure(count(9), 'count', rules)).toBe(true)
    expect(isSmallFigure(figureOf(12, 30), 'percent', rules)).toBe(true)
    expect(ruleSentences(rules)[0]).toBe('A count from 1 to 9 is not shown; zero is.')
  })
})

describe('the public', () => {
  const asPublic = (figure: Parameters<typeof discloseFigure>[0], unit: Unit) =>
    discloseFigure(figure, { unit, audience: 'public' })

  it('sees counts to the nearest five and whole percentages of the unrounded figure', () => {
    expect(asPublic(count(7), 'count').value).toBe('5')
    expect(asPublic(count(8), 'count').value).toBe('10')
    expect(asPublic(count(0), 'count')).toMatchObject({ value: '0', symbol: null })
    expect(asPublic(figureOf(7, 23), 'percent')).toMatchObject({
      numerator: '5',
      denominator: '25',
      value: '30',
    })
    expect(asPublic(figureOf(412, 61_500, 'rate_per_10k'), 'rate_per_10k').value).toBe('67')
    expect(asPublic(figureOf(9, 21_000, 'rate_per_10k'), 'rate_per_10k').value).toBe('4.3')
  })

  it('is told when what reads 0 is not zero', () => {
    expect(asPublic(figureOf(6, 5000), 'percent')).toMatchObject({ value: '0', symbol: 'low' })
    expect(asPublic(figureOf(0, 5000), 'percent')).toMatchObject({ value: '0', symbol: null })
  })
})

const series = (partition: string | null, points: Parameters<typeof discloseFigure>[0][]) => ({
  partition,
  points: points.map((point, i) => ({ ...point, periodStart: `2026-0${i + 1}-01` })),
})
const wider = { unit: 'count', audience: 'wider' } as const
const shownValues = (disclosed: Figure[][]) => disclosed.map(([figure]) => figure?.value)

describe('a part that alone is hidden', () => {
  it('takes the next smallest with it', () => {
    const all = [series(null, [count(40)]), ...[3, 20, 9, 8].map((n) => series('agency', [count(n)]))]
    expect(shownValues(discloseIndicator(all, wider))).toEqual(['40', null, '20', '9', null])
  })

  it('never takes a zero while another part is there, for that would protect nothing', () => {
    const all = [series(null, [count(12)]), ...[3, 0, 9, 0].map((n) => series('age band', [count(n)]))]
    expect(shownValues(discloseIndicator(all, wider))).toEqual(['12', null, '0', null, '0'])
  })

  it('stands alone where the total is not in view, for then nothing follows', () => {
    const all = [series(null, [count(3)]), ...[3, 0, 0].map((n) => series('age band', [count(n)]))]
    expect(shownValues(discloseIndicator(all, wider))).toEqual([null, null, '0', '0'])
  })

  it('does so in each partition and each period by itself', () => {
    const all = [
      series(null, [count(29), count(29)]),
      series('agency', [count(3), count(10)]),
      series('agency', [count(26), count(19)]),
      series('age band', [count(9), count(4)]),
      series('age band', [count(20), count(25)]),
    ]
    const found = discloseIndicator(all, wider).map((line) => line.map((figure) => figure.value))
    expect(found).toEqual([
      ['29', '29'],
      [null, '10'],
      [null, '19'],
      ['9', null],
      ['20', null],
    ])
  })

  it('at its source, does so as well', () => {
    const source = { numerator: null, denominator: null, value: null, reason: 'suppressed' } as const
    const all = [
      series(null, [count(40)]),
      series('agency', [source]),
      series('agency', [count(20)]),
      series('agency', [count(17)]),
    ]
    expect(shownValues(discloseIndicator(all, wider))).toEqual(['40', null, '20', null])
  })

  it('and others that can all only be one are not enough', () => {
    const all = [series(null, [count(42)]), ...[1, 1, 30, 10].map((n) => series('agency', [count(n)]))]
    expect(shownValues(discloseIndicator(all, wider))).toEqual(['42', null, null, '30', null])
  })

  it('is no matter among the trusted', () => {
    const all = [series(null, [count(12)]), series('agency', [count(3)]), series('agency', [count(9)])]
    expect(shownValues(discloseIndicator(all, { ...wider, audience: 'trusted' }))).toEqual(['12', '3', '9'])
  })
})

const cell = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })))
  .map(([n, more]) => ({ n, d: n + more }))
const partition = fc.array(cell, { minLength: 2, maxLength: 7 })
const total = (cells: { n: number; d: number }[]) =>
  figureOf(
    cells.reduce((sum, c) => sum + c.n, 0),
    cells.reduce((sum, c) => sum + c.d, 0),
  )

describe('what is hidden', () => {
  it('is not the total less the parts that are shown', () => {
    fc.assert(
      fc.property(partition, fc.constantFrom('wider', 'public'), (cells, audience) => {
        const all = [
          series(null, [total(cells)]),
          ...cells.map((c) => series('agency', [figureOf(c.n, c.d)])),
        ]
        const [whole, ...parts] = discloseIndicator(all, { unit: 'percent', audience }).map(
          ([figure]) => figure,
        )
        const hidden = parts.flatMap((part, i) => (part?.reason === 'suppressed' ? [i] : []))
        if (whole === undefined || !isShown(whole)) return
        expect(hidden.length).not.toBe(1)
        // Several hidden parts, each known to count from 1 to 5, must leave more than one way to make up the rest.
        const rest = hidden.reduce((sum, i) => sum + (cells[i]?.n ?? 0), 0)
        const small = hidden.filter((i) => (cells[i]?.n ?? 0) >= 1 && (cells[i]?.n ?? 0) <= 5)
        if (hidden.length > 0 && small.length === hidden.length) {
          expect([hidden.length, 5 * hidden.length]).not.toContain(rest)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is not recovered through any of several partitions of one total', () => {
    const split = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.boolean()), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(split, (children) => {
        const parts = (pick: (child: [number, number, boolean]) => number) =>
          [0, 1, 2].map((k) => {
            const there = children.filter((child) => pick(child) === k)
            return figureOf(there.filter((child) => child[2]).length, there.length)
          })
        const agencies = parts((child) => child[0])
        const bands = parts((child) => child[1])
        const all = [
          series(null, [figureOf(children.filter((child) => child[2]).length, children.length)]),
          ...agencies.map((figure) => series('agency', [figure])),
          ...bands.map((figure) => series('age band', [figure])),
        ]
        const found = discloseIndicator(all, { unit: 'percent', audience: 'wider' }).map(([figure]) => figure)
        if (found[0] === undefined || !isShown(found[0])) return
        for (const lines of [found.slice(1, 4), found.slice(4)]) {
          expect(lines.filter((figure) => figure?.reason === 'suppressed')).not.toHaveLength(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is hidden from all who may see less: the public sees no more than the wider, nor they than the trusted', () => {
    const units: Unit[] = ['percent', 'count', 'rate_per_10k', 'days']
    fc.assert(
      fc.property(partition, fc.constantFrom(...units), (cells, unit) => {
        const one = (n: number, d: number) => (unit === 'count' ? count(n) : figureOf(n, d, unit))
        const sum = total(cells)
        const all = [
          series(null, [one(Number(sum.numerator), Number(sum.denominator))]),
          ...cells.map((c) => series('age band', [one(c.n, c.d)])),
        ]
        const [trusted = [], wide = [], open = []] = audiences.map((audience) =>
          discloseIndicator(all, { unit, audience }).map(([figure]) => figure),
        )
        trusted.forEach((figure, i) => {
          expect(figure).toMatchObject(all[i]?.points[0] ?? {})
          const [seen, published] = [wide[i], open[i]]
          if (seen === undefined || published === undefined)
            throw new Error('Every figure is told or hidden.')
          if (isShown(seen)) expect(seen).toMatchObject(all[i]?.points[0] ?? {})
          if (isShown(published)) expect(isShown(seen)).toBe(true)
          if (!isShown(seen))
            expect([seen.numerator, seen.denominator, seen.value]).toEqual([null, null, null])
        })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a rolling figure', () => {
  const months = [12, 3, 9].map((n, i) => ({ ...count(n), periodStart: `2026-0${i + 1}-01` }))

  it('is never shown beside its months where one of them is small', () => {
    expect(discloseBesideRolling(months, wider).map((month) => month.value)).toEqual([null, null, null])
    expect(
      discloseBesideRolling(
        months.filter((m) => m.value !== '3'),
        wider,
      ).map((m) => m.value),
    ).toEqual(['12', '9'])
    expect(discloseBesideRolling(months, { ...wider, audience: 'trusted' }).map((m) => m.value)).toEqual([
      '12',
      '3',
      '9',
    ])
  })
})
