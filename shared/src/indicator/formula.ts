import { sumDecimals } from '../base/decimal.ts'
import type { AbsenceReason } from '../figure/absence.ts'
import { type EnteredFigure, noFigure } from '../figure/entered-figure.ts'
import { type Unit, valueFrom } from '../figure/figure.ts'

export const formulaSides = ['numerator', 'denominator'] as const
export type FormulaSide = (typeof formulaSides)[number]
/** Which number of a part goes into the sum; of a count its numerator is the count. */
export type Taking = FormulaSide

export type FormulaPart = { code: string; takes: Taking }
/** A sum on top over a sum below; nothing below where the sum itself is the figure. */
export type Formula = Readonly<Record<FormulaSide, readonly FormulaPart[]>>

/** A part with the indicator it names. */
export type Term = FormulaPart & { partId: string; side: FormulaSide; unit: Unit }

/** Why there is no number: of which part, or because what is counted below is nothing. */
export type Gap =
  | { code: string; reason: AbsenceReason | 'missing' }
  | { code: null; reason: 'nothing-below' }

export type Calculated = { figure: EnteredFigure; gap: Gap | null }

const isAmount = (unit: Unit): boolean => unit === 'count' || unit === 'pounds'

/** The number a figure brings into a sum; null where it has none. Never a percentage, a rate or an average. */
export function takenFrom(figure: EnteredFigure, { takes, unit }: Pick<Term, 'takes' | 'unit'>) {
  if (takes === 'denominator') return figure.denominator
  return figure.numerator ?? (isAmount(unit) && figure.denominator === null ? figure.value : null)
}

/** What weighs most is said: a figure that somebody hid, then one that nobody relies on, then the others. */
const weight: readonly Gap['reason'][] = [
  'suppressed',
  'low-reliability',
  'missing',
  'not-available',
  'not-due',
  'nil-return',
]

/** The figure of one period from the figures of its parts; `of` gives a part's own, where it was published. */
export function calculate(
  terms: readonly Term[],
  of: (partId: string) => EnteredFigure | undefined,
  unit: Unit,
): Calculated {
  const gaps: { code: string; reason: AbsenceReason | 'missing' }[] = []
  const amounts: Record<FormulaSide, string[]> = { numerator: [], denominator: [] }
  for (const term of terms) {
    const figure = of(term.partId)
    const amount = figure === undefined ? null : takenFrom(figure, term)
    if (figure === undefined) gaps.push({ code: term.code, reason: 'missing' })
    else if (amount === null) gaps.push({ code: term.code, reason: figure.reason ?? 'not-available' })
    else amounts[term.side].push(amount)
  }
  const [gap] = gaps.toSorted((a, b) => weight.indexOf(a.reason) - weight.indexOf(b.reason))
  if (gap !== undefined) {
    const reason = gap.reason === 'missing' ? 'not-available' : gap.reason
    return { figure: { ...noFigure, reason }, gap }
  }
  const numerator = sumDecimals(amounts.numerator)
  if (amounts.denominator.length === 0) return { figure: { ...noFigure, value: numerator }, gap: null }
  const denominator = sumDecimals(amounts.denominator)
  const value = valueFrom({ numerator, denominator }, unit)
  if (value !== null) return { figure: { numerator, denominator, value, reason: null }, gap: null }
  const kept = numerator === '0' ? { numerator, denominator } : {}
  return {
    figure: { ...noFigure, ...kept, reason: 'not-available' },
    gap: { code: null, reason: 'nothing-below' },
  }
}

export type FormulaVersion = { version: number; fromPeriod: string; terms: readonly Term[] }

/** The formula of a period: the one that begins last by then, of two that begin together the newer one. */
export function formulaFor(versions: readonly FormulaVersion[], period: string): FormulaVersion | undefined {
  let found: FormulaVersion | undefined
  for (const each of versions) {
    if (each.fromPeriod > period) continue
    const isLater =
      found === undefined ||
      each.fromPeriod > found.fromPeriod ||
      (each.fromPeriod === found.fromPeriod && each.version > found.version)
    if (isLater) found = each
  }
  return found
}

export type PublishedPart = EnteredFigure & { periodStart: string; periodEnd: string }
export type CalculatedPeriod = Calculated & {
  periodStart: string
  periodEnd: string
  /** Whether a part may still come: none of its figures is newer, so nothing is said of the period yet. */
  isWaiting: boolean
}

/**
 * Every period that the parts reach, oldest first. Before all of them have begun there is nothing to calculate; where
 * the newest are not all there yet, the period waits; a gap between is a figure that is not available.
 */
export function calculatePeriods(
  versions: readonly FormulaVersion[],
  figuresOf: ReadonlyMap<string, readonly PublishedPart[]>,
  unit: Unit,
): CalculatedPeriod[] {
  const at = new Map([...figuresOf].map(([id, list]) => [id, new Map(list.map((f) => [f.periodStart, f]))]))
  const ends = new Map([...figuresOf.values()].flat().map((each) => [each.periodStart, each.periodEnd]))
  const spans = new Map([...at].map(([id, byStart]) => [id, spanOf([...byStart.keys()])]))
  return [...ends]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([periodStart, periodEnd]) => {
      const terms = formulaFor(versions, periodStart)?.terms
      if (terms === undefined || terms.length === 0) return []
      const reach = terms.map(({ partId }) => spans.get(partId) ?? null)
      const isBegun = reach.every((span) => span === null || span.first <= periodStart)
      if (!isBegun) return []
      const isWaiting = reach.some((span) => span === null || span.last < periodStart)
      const calculated = calculate(terms, (partId) => at.get(partId)?.get(periodStart), unit)
      return [{ ...calculated, periodStart, periodEnd, isWaiting }]
    })
}

function spanOf(starts: readonly string[]): { first: string; last: string } | null {
  const sorted = starts.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}
