import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import type { HiddenPart } from '@roundtable/shared/disclosure/protection.ts'
import { isProtected } from '@roundtable/shared/disclosure/protection.ts'
import { describe, expect, it } from 'vitest'
import { feasibleIntervals, type Interval } from '../../support/attack/attacker.ts'

/** Readers who know the rule: a part that is hidden counts one to five, or is hidden to protect one that does. */
const { smallCount } = standardRuleSet
const partOf = (counted: number): HiddenPart => {
  const amounts = { counted, base: null, leftOut: null }
  return { least: amounts, now: amounts, isSmall: counted >= 1 && counted <= smallCount }
}
const smallRange: Interval = { low: 1, high: smallCount }
const names = (parts: readonly number[]) => parts.map((_, i) => `part ${i}`)
const sumOf = (parts: readonly number[]) => ({
  terms: new Map(names(parts).map((name) => [name, 1] as const)),
  equals: parts.reduce((sum, each) => sum + each, 0),
})

/** Every way to hide two to four parts that the product takes to protect each other. */
function* protectedParts(): Generator<number[]> {
  const counts = [1, 2, 3, 4, 5, 6, 8, 12]
  function* grown(parts: number[]): Generator<number[]> {
    if (
      parts.length > 1 &&
      parts.some((each) => each <= smallCount) &&
      isProtected(parts.map(partOf), standardRuleSet)
    )
      yield parts
    if (parts.length < 4)
      for (const each of counts) if (each >= (parts.at(-1) ?? 0)) yield* grown([...parts, each])
  }
  yield* grown([])
}

describe('a reader who knows the rule', () => {
  it('finds each hidden part as open as the rule says, as long as they do not guess which are small', () => {
    for (const parts of protectedParts()) {
      for (const { low, high } of feasibleIntervals([sumOf(parts)], names(parts)).values()) {
        expect([parts, high - low >= smallCount - 1e-6]).toEqual([parts, true])
      }
    }
  })

  it('and takes all that are hidden to be small, is left three counts of each, or finds that it cannot be', () => {
    let narrowed = 0
    for (const parts of protectedParts()) {
      if (parts.some((each) => each > smallCount)) continue
      const bounds = new Map(names(parts).map((name) => [name, smallRange]))
      for (const { low, high } of feasibleIntervals([sumOf(parts)], names(parts), bounds).values()) {
        expect([parts, high - low >= 2 - 1e-6]).toEqual([parts, true])
        if (high - low < smallCount - 1 - 1e-6) narrowed += 1
      }
    }
    expect(narrowed).toBeGreaterThan(0)
  })

  it('and guesses rightly which one is small, is left all counts of a small one where the others are larger', () => {
    for (const parts of protectedParts()) {
      if (parts.filter((each) => each <= smallCount).length !== 1) continue
      const [small = ''] = names(parts)
      const bounds = new Map(
        names(parts).map(
          (name) => [name, name === small ? smallRange : { low: smallCount + 1, high: 1e6 }] as const,
        ),
      )
      const [found] = feasibleIntervals([sumOf(parts)], [small], bounds).values()
      expect([parts, (found?.high ?? 0) - (found?.low ?? 0) >= 0]).toEqual([parts, true])
    }
  })
})
