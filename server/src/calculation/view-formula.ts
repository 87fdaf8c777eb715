import {
  listFiguresOfIndicators,
  listFormulaTerms,
  listPartNames,
} from '@roundtable/db/queries/formula.queries.ts'
import { type Frequency, periodLabel } from '@roundtable/shared/base/period.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import {
  type CalculatedPeriod,
  calculatePeriods,
  formulaFor,
  type Term,
} from '@roundtable/shared/indicator/formula.ts'
import type { FormulaView } from '@roundtable/shared/indicator/formula-contract.ts'
import {
  formulaSentence,
  gapWords,
  type NamedPart,
  partWords,
} from '@roundtable/shared/indicator/formula-words.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { versionsOf } from './formula-versions.ts'

const mostGaps = 6
const always = '9999-12-31'

type Calculated = { id: string; unit: Unit; frequency: Frequency }

/** How an indicator is made, in words, and why there is no figure where there is none; `hidden` is what its reader is not told. */
export async function viewFormula(
  ctx: ActorContext,
  { id, unit, frequency }: Calculated,
  hidden: ReadonlySet<string>,
): Promise<FormulaView> {
  const { reader } = ctx.database
  const { partnershipId } = ctx.actor
  const versions = versionsOf(await listFormulaTerms(reader, { partnershipId, indicatorIds: [id] }))
  const terms = formulaFor(versions, always)?.terms ?? []
  const indicatorIds = [...new Set(versions.flatMap((version) => version.terms.map(({ partId }) => partId)))]
  const rows = await listFiguresOfIndicators(reader, { partnershipId, indicatorIds })
  const figuresOf = new Map(indicatorIds.map((of) => [of, rows.filter((row) => row.indicatorId === of)]))
  const named = await namesOf(ctx, terms)
  const sentences = []
  for (const version of versions) {
    const sentence = formulaSentence(await namesOf(ctx, version.terms), frequency)
    sentences.push({ version: version.version, sentence })
  }
  const isWhole = [...named.numerator, ...named.denominator].every(({ code }) => code !== null)
  return {
    numerator: named.numerator.map(viewed),
    denominator: named.denominator.map(viewed),
    sentence: formulaSentence(named, frequency),
    gaps: gapsOf(calculatePeriods(versions, figuresOf, unit), { frequency, hidden, isWhole }),
    versions: sentences,
  }
}

const viewed = (part: NamedPart) => ({ code: part.code, takes: part.takes, words: partWords(part) })

/** What each part is called; one under a goal the reader does not see has no name. */
export async function namesOf(ctx: ActorContext, terms: readonly Term[]) {
  const { partnershipId } = ctx.actor
  const granted = goalsGrantedTo(ctx.actor)
  const rows = await listPartNames(ctx.database.reader, {
    partnershipId,
    indicatorIds: [...new Set(terms.map(({ partId }) => partId))],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const named = (side: Term['side']): NamedPart[] =>
    terms
      .filter((term) => term.side === side)
      .map(({ partId, takes }) => {
        const row = byId.get(partId)
        const isSeen = row !== undefined && (granted === null || granted.includes(row.goalId ?? ''))
        if (!isSeen) return { takes, code: null, name: '', wording: null }
        const wording = takes === 'numerator' ? row.numeratorWording : row.denominatorWording
        return { takes, code: row.code, name: row.name, wording }
      })
  return { numerator: named('numerator'), denominator: named('denominator') }
}

type Telling = { frequency: Frequency; hidden: ReadonlySet<string>; isWhole: boolean }

/** The newest periods without a figure, each with the reason. */
export function gapsOf(
  periods: readonly CalculatedPeriod[],
  { frequency, hidden, isWhole }: Telling,
): FormulaView['gaps'] {
  return periods
    .flatMap(({ periodStart, gap }) => {
      const label = periodLabel(frequency, periodStart)
      if (hidden.has(periodStart)) {
        return [
          {
            periodStart,
            sentence: `${label} is not shown, because a number it is made of is not shown to you.`,
          },
        ]
      }
      if (gap === null || !isWhole) return []
      return [{ periodStart, sentence: `${label} has no figure, because ${gapWords(gap, label)}.` }]
    })
    .slice(-mostGaps)
    .reverse()
}
