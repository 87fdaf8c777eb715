import type { TermRow } from '@roundtable/db/queries/formula.queries.ts'
import type { FormulaVersion, Term } from '@roundtable/shared/indicator/formula.ts'

/** The formulas of one indicator, one a version of its definition. */
export function versionsOf(rows: readonly TermRow[]): FormulaVersion[] {
  const found = new Map<number, { version: number; fromPeriod: string; terms: Term[] }>()
  for (const { version, fromPeriod, ...term } of rows) {
    const made = found.get(version) ?? { version, fromPeriod, terms: [] }
    found.set(version, made)
    made.terms.push(term)
  }
  return [...found.values()]
}
