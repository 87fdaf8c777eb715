import { listFiguresOfIndicators } from '@roundtable/db/queries/formula.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { calculatePeriods } from '@roundtable/shared/indicator/formula.ts'
import type { previewFormulaSchema } from '@roundtable/shared/indicator/formula-contract.ts'
import { problemsOfFormula } from '@roundtable/shared/indicator/formula-form.ts'
import { formulaSentence } from '@roundtable/shared/indicator/formula-words.ts'
import { isFrequency, isUnit } from '@roundtable/shared/indicator/indicator-form.ts'
import { audienceOf } from '@roundtable/shared/rights/audience.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { figureText } from '../disclosure/shown-figure.ts'
import { listFormulaChoices, termsOf } from './formula-choices.ts'
import { gapsOf, namesOf } from './view-formula.ts'

const mostPoints = 60
const nothing = { sentence: '', points: [], gaps: [] }

/** What a formula would make of the figures that are there, while it is written; nothing until it can be calculated. */
export async function previewFormula(ctx: ActorContext, input: z.infer<typeof previewFormulaSchema>) {
  const { code = null, unit, frequency, formula } = input
  const { reader } = ctx.database
  const choices = await listFormulaChoices(reader, ctx, code)
  const isWrong = problemsOfFormula(formula, { unit, frequency }, choices).length > 0
  if (isWrong || !isUnit(unit) || !isFrequency(frequency)) return nothing
  const terms = termsOf(formula, choices)
  const sentence = formulaSentence(await namesOf(ctx, terms), frequency)
  // Whoever keeps indicators without being told all figures sees the words alone.
  if (audienceOf(ctx.actor) !== 'trusted') return { ...nothing, sentence }
  const indicatorIds = [...new Set(terms.map(({ partId }) => partId))]
  const { partnershipId } = ctx.actor
  const rows = await listFiguresOfIndicators(reader, { partnershipId, indicatorIds })
  const figuresOf = new Map(indicatorIds.map((id) => [id, rows.filter((row) => row.indicatorId === id)]))
  const versions = [{ version: 1, fromPeriod: '', terms }]
  const periods = calculatePeriods(versions, figuresOf, unit)
  const decimals = /^\d$/.test(input.decimals) ? Number(input.decimals) : 1
  return {
    sentence,
    points: periods
      .filter(({ isWaiting }) => !isWaiting)
      .slice(-mostPoints)
      .map(({ periodStart, figure: { value, reason } }) => ({
        periodStart,
        periodLabel: periodLabel(frequency, periodStart),
        value,
        text: figureText({ value, reason }, { unit, decimals }),
      })),
    gaps: gapsOf(periods, { frequency, hidden: new Set(), isWhole: true }),
  }
}
