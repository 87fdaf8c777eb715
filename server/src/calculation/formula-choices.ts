import type { Db, Tx } from '@roundtable/db/database.ts'
import { insertFormula, listFormulaTerms, listPossibleParts } from '@roundtable/db/queries/formula.queries.ts'
import { type Formula, formulaSides, type Term } from '@roundtable/shared/indicator/formula.ts'
import { type FormulaChoice, problemsOfFormula } from '@roundtable/shared/indicator/formula-form.ts'
import { madeFrom } from '@roundtable/shared/indicator/formula-order.ts'
import { asksFraction } from '@roundtable/shared/return/return-rules.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'

export type PossiblePart = FormulaChoice & { id: string }

/** Indicators that a formula could name; `code` is the one it is for, which is no part of itself. */
export async function listFormulaChoices(
  db: Db,
  { actor: { partnershipId } }: ActorContext,
  code: string | null,
): Promise<PossiblePart[]> {
  const rows = await listPossibleParts(db, partnershipId)
  const terms = await listFormulaTerms(db, { partnershipId })
  const own = rows.find((row) => row.code === code)
  const links = terms.map(({ indicatorId, partId }) => ({ id: indicatorId, partId }))
  const circular = new Set(own === undefined ? [] : [own.id, ...madeFrom(links, [own.id])])
  return rows.map(({ calculated, goalId: _, ...row }) => ({
    ...row,
    hasFraction: calculated === 1 ? row.unit !== 'count' && row.unit !== 'pounds' : asksFraction(row),
    isCircular: circular.has(row.id),
  }))
}

type ForIndicator = { code: string | null; unit: string; frequency: string }

/** What a formula names, found; refuses where it cannot be calculated. */
export async function requireTerms(
  tx: Tx,
  ctx: ActorContext,
  formula: Formula,
  { code, unit, frequency }: ForIndicator,
): Promise<Term[]> {
  const choices = await listFormulaChoices(tx, ctx, code)
  assertNoProblems(problemsOfFormula(formula, { unit, frequency }, choices))
  return termsOf(formula, choices)
}

/** A formula with the indicators it names. */
export function termsOf(formula: Formula, choices: readonly PossiblePart[]): Term[] {
  const byCode = new Map(choices.map((choice) => [choice.code, choice]))
  return formulaSides.flatMap((side) =>
    formula[side].flatMap((part): Term[] => {
      const choice = byCode.get(part.code)
      return choice === undefined ? [] : [{ ...part, side, partId: choice.id, unit: choice.unit }]
    }),
  )
}

type OfVersion = { partnershipId: string; indicatorId: string; version: number; recordedAt: string }

/** The formula of a version of a definition. */
export const recordFormula = (tx: Tx, of: OfVersion, terms: readonly Term[]): Promise<void> =>
  insertFormula(
    tx,
    terms.map(({ side, takes, partId }, position) => ({ ...of, side, takes, partId, position })),
  )
