import type { EnteredFigure } from '@roundtable/shared/figure/entered-figure.ts'
import {
  calculate,
  calculatePeriods,
  formulaFor,
  type PublishedPart,
  type Term,
} from '@roundtable/shared/indicator/formula.ts'
import {
  type FormulaChoice,
  problemsOfFormula,
  readParts,
  writeParts,
} from '@roundtable/shared/indicator/formula-form.ts'
import { madeFrom } from '@roundtable/shared/indicator/formula-order.ts'
import { formulaSentence, gapWords } from '@roundtable/shared/indicator/formula-words.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const term = (code: string, side: Term['side'], takes: Term['takes'], unit: Term['unit'] = 'percent') => ({
  ...{ code, side, takes, unit },
  partId: code,
})
const fraction = (numerator: string, denominator: string): EnteredFigure => ({
  numerator,
  denominator,
  value: '1',
  reason: null,
})
const count = (value: string): EnteredFigure => ({ numerator: null, denominator: null, value, reason: null })
const none = (reason: EnteredFigure['reason']): EnteredFigure => ({ ...count(''), value: null, reason })

describe('a calculated figure', () => {
  const both = [
    term('A', 'numerator', 'numerator'),
    term('B', 'numerator', 'numerator'),
    term('A', 'denominator', 'denominator'),
    term('B', 'denominator', 'denominator'),
  ]

  it('is the sum of numerators over the sum of denominators, never an average of percentages', () => {
    const figures: Record<string, EnteredFigure> = { A: fraction('9', '10'), B: fraction('10', '90') }
    expect(calculate(both, (id) => figures[id], 'percent')).toEqual({
      figure: { numerator: '19', denominator: '100', value: '19', reason: null },
      gap: null,
    })
  })

  it('is a sum where nothing stands below', () => {
    const terms = [term('A', 'numerator', 'numerator', 'count'), term('B', 'numerator', 'denominator')]
    const figures: Record<string, EnteredFigure> = { A: count('7'), B: fraction('1', '20') }
    expect(calculate(terms, (id) => figures[id], 'count').figure).toEqual(count('27'))
  })

  it.each([
    [undefined, 'not-available', { code: 'B', reason: 'missing' }],
    [none('suppressed'), 'suppressed', { code: 'B', reason: 'suppressed' }],
    [none('nil-return'), 'nil-return', { code: 'B', reason: 'nil-return' }],
    [none('low-reliability'), 'low-reliability', { code: 'B', reason: 'low-reliability' }],
    // A value alone is no number of a sum.
    [{ ...none(null), value: '40' }, 'not-available', { code: 'B', reason: 'not-available' }],
  ] as const)('without a part has its reason: %j', (b, reason, gap) => {
    const told = calculate(both, (id) => (id === 'A' ? fraction('9', '10') : b), 'percent')
    expect(told).toEqual({ figure: { ...none(reason) }, gap })
  })

  it('of nothing in nothing has no value, and says so', () => {
    const told = calculate(both, () => fraction('0', '0'), 'percent')
    expect(told.figure).toMatchObject({
      numerator: '0',
      denominator: '0',
      value: null,
      reason: 'not-available',
    })
    expect(gapWords({ code: null, reason: 'nothing-below' }, 'May 2026')).toContain('nothing in May 2026')
  })

  it('is the same whatever the order of its parts', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(numbers, (list) => {
        const terms = list.flatMap((_, n) => [
          term(`P${n}`, 'numerator', 'numerator'),
          term(`P${n}`, 'denominator', 'denominator'),
        ])
        const of = (id: string) => fraction(String(list[Number(id.slice(1))]), '10000')
        expect(calculate(terms.toReversed(), of, 'percent')).toEqual(calculate(terms, of, 'percent'))
      }),
    )
  })
})

describe('the periods of a formula', () => {
  const month = (n: number) => `2026-${String(n).padStart(2, '0')}-01`
  const published = (months: readonly number[]): PublishedPart[] =>
    months.map((n) => ({ ...fraction(`${n}`, '100'), periodStart: month(n), periodEnd: `${month(n)}e` }))
  const terms = [term('A', 'numerator', 'numerator'), term('B', 'denominator', 'denominator')]
  const told = (a: readonly number[], b: readonly number[]) =>
    calculatePeriods(
      [{ version: 1, fromPeriod: '2010-04-01', terms }],
      new Map([
        ['A', published(a)],
        ['B', published(b)],
      ]),
      'percent',
    ).map(({ periodStart, figure, isWaiting }) => [
      Number(periodStart.slice(5, 7)),
      figure.value ?? figure.reason,
      isWaiting,
    ])

  it('begin when all parts have begun; a gap is a figure that is not available; the newest wait', () => {
    expect(told([1, 2, 3, 4, 5, 6], [3, 5])).toEqual([
      [3, '3', false],
      [4, 'not-available', false],
      [5, '5', false],
      [6, 'not-available', true],
    ])
  })

  it('wait where a part has no figure at all', () => {
    expect(told([1, 2], [])).toEqual([
      [1, 'not-available', true],
      [2, 'not-available', true],
    ])
  })

  it('follow the formula that was in force, the newer of two that begin together', () => {
    const at = (version: number, fromPeriod: string) => ({ version, fromPeriod, terms })
    const versions = [at(1, '2010-04-01'), at(2, '2026-04-01'), at(3, '2026-02-01'), at(4, '2026-04-01')]
    const inForce = (period: string) => formulaFor(versions, period)?.version
    expect(['2009-01-01', '2026-01-01', '2026-03-01', '2026-04-01'].map(inForce)).toEqual([
      undefined,
      1,
      3,
      4,
    ])
  })
})

describe('a formula', () => {
  const choice = (code: string, more: Partial<FormulaChoice> = {}): FormulaChoice => ({
    ...{ code, name: code, unit: 'percent', frequency: 'monthly', hasFraction: true },
    ...{ numeratorWording: null, denominatorWording: null, isCircular: false },
    ...more,
  })
  const choices = [
    choice('A'),
    choice('Q', { frequency: 'quarterly' }),
    choice('C', { unit: 'count', hasFraction: false }),
    choice('V', { unit: 'days', hasFraction: false }),
    choice('X', { isCircular: true }),
  ]
  const wrong = (top: string, below: string, unit = 'percent') =>
    problemsOfFormula(
      { numerator: readParts(top), denominator: readParts(below) },
      { unit, frequency: 'monthly' },
      choices,
    ).map(({ field, sentence }) => `${field}: ${sentence}`)

  it('of numerators and denominators of one frequency is right', () => {
    expect(wrong('A.numerator C.numerator', 'A.denominator')).toEqual([])
    expect(wrong('A.numerator C.numerator', '', 'count')).toEqual([])
  })

  it.each([
    ['', 'A.denominator', 'percent', 'on top'],
    ['A.numerator', '', 'percent', 'divided by'],
    ['A.numerator', 'A.denominator', 'count', 'nothing below'],
    ['Q.numerator', 'A.denominator', 'percent', 'not reported as often'],
    ['V.numerator', 'A.denominator', 'percent', 'value alone'],
    ['C.denominator', 'A.denominator', 'percent', 'value alone'],
    ['X.numerator', 'A.denominator', 'percent', 'circle'],
    ['Z.numerator', 'A.denominator', 'percent', 'no indicator Z'],
    ['A.numerator A.numerator', 'A.denominator', 'percent', 'counted twice'],
  ])('is refused: %s over %s in %s', (top, below, unit, sentence) => {
    expect(wrong(top, below, unit).join()).toContain(sentence)
  })

  it('is one text in a form and comes back as it was', () => {
    const text = 'CL02.numerator X-1.denominator'
    expect(writeParts(readParts(text))).toBe(text)
  })

  it('is told in words', () => {
    const part = (code: string | null, wording: string | null) => ({
      ...{ takes: 'numerator' as const, code, name: 'Visits', wording },
    })
    const below = { ...part('CL03', null), takes: 'denominator' as const }
    expect(
      formulaSentence({ numerator: [part('CL02', 'Visits in time')], denominator: [below] }, 'monthly'),
    ).toBe('Visits in time (CL02) over the denominator of Visits (CL03), of the same month.')
    expect(
      formulaSentence({ numerator: [part('A', null), part(null, 'Secret')], denominator: [] }, 'termly'),
    ).toBe('Visits (A) + a number of an indicator that is not shown to you, of the same term.')
  })

  it('is worked out after everything it is made of', () => {
    const links = [
      { id: 'total', partId: 'sum' },
      { id: 'sum', partId: 'A' },
      { id: 'total', partId: 'A' },
      { id: 'other', partId: 'B' },
    ]
    expect(madeFrom(links, ['A'])).toEqual(['sum', 'total'])
    expect(madeFrom(links, ['B'])).toEqual(['other'])
    expect(madeFrom(links, ['none'])).toEqual([])
  })
})
