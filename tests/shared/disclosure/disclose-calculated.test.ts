import { type CalculatedFrom, hideByFormula } from '@roundtable/shared/disclosure/disclose-calculated.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const periods = ['2026-01-01', '2026-02-01', '2026-03-01']
const reported = ['R0', 'R1', 'R2', 'R3']

/** Calculated indicators, each made of reported ones and of those before it. */
const formulas = fc
  .array(
    fc.record({
      top: fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }),
      below: fc.array(fc.nat(6), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ top, below }, at): CalculatedFrom => {
      const known = [...reported, ...list.slice(0, at).map((_, n) => `C${n}`)]
      const named = (chosen: readonly number[]) => chosen.map((n) => known[n % known.length] ?? 'R0')
      return { id: `C${at}`, numerator: named(top), parts: [...named(top), ...named(below)] }
    }),
  )
const chosen = (prefix: string, count: number) =>
  fc.array(fc.tuple(fc.nat(count - 1), fc.constantFrom(...periods)), { maxLength: 6 }).map((list) => {
    const found = new Map<string, Set<string>>()
    for (const [n, period] of list) {
      found.set(`${prefix}${n}`, (found.get(`${prefix}${n}`) ?? new Set()).add(period))
    }
    return found
  })

describe('what formulas hide', () => {
  it('leaves a calculated figure only where all its parts are told, and never a way to one that is small', () => {
    fc.assert(
      fc.property(formulas, chosen('R', 4), chosen('C', 4), (calculated, hidden, small) => {
        const found = hideByFormula(calculated, { hidden, small })
        const isHidden = (id: string, period: string) => found.get(id)?.has(period) === true
        const leaves = ({ numerator }: CalculatedFrom): string[] =>
          numerator.flatMap((id) => {
            const made = calculated.find((each) => each.id === id)
            return made === undefined ? [id] : leaves(made)
          })
        for (const period of periods) {
          for (const each of calculated) {
            const isPartHidden = each.parts.some((part) => isHidden(part, period))
            if (isPartHidden) expect(isHidden(each.id, period)).toBe(true)
            if (small.get(each.id)?.has(period) !== true) continue
            expect(isHidden(each.id, period)).toBe(true)
            const isBroken = isPartHidden || leaves(each).some((id) => isHidden(id, period))
            expect(isBroken).toBe(true)
          }
          for (const [id, of] of hidden) if (of.has(period)) expect(isHidden(id, period)).toBe(true)
        }
      }),
    )
  })

  it('hides nothing where nothing is hidden or small', () => {
    const calculated = [{ id: 'C0', numerator: ['R0'], parts: ['R0', 'R1'] }]
    expect(hideByFormula(calculated, { hidden: new Map(), small: new Map() }).size).toBe(0)
  })
})
