import { publishedIndicators } from '@roundtable/db/catalogue/published-indicators.ts'
import type { Tx } from '@roundtable/db/database.ts'
import { listGoals } from '@roundtable/db/queries/goal.queries.ts'
import {
  findIndicator,
  insertIndicators,
  insertIndicatorVersions,
  insertSeries,
} from '@roundtable/db/queries/indicator.queries.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import { publishedGoals } from '@roundtable/shared/published/published-goal.ts'
import type { PublishedIndicator } from '@roundtable/shared/published/published-indicator.ts'
import { type YearKind, yearKindOf, yearStart } from '@roundtable/shared/published/published-period.ts'
import type { Stamp } from './stamp.ts'

type Wanted = {
  partnershipId: string
  code: string
  publisher: string
  measure: string
  /** The first year of the file: from then on the definition holds. */
  firstYear: number
}

const perWord: Record<Unit, string> = {
  percent: 'as a percentage of',
  count: 'counted among',
  rate_per_1k: 'per 1,000 of',
  rate_per_10k: 'per 10,000 of',
  rate_per_100k: 'per 100,000 of',
  days: 'divided by',
  months: 'divided by',
  average_score: 'divided by',
  cases_per_worker: 'divided by',
  pounds: 'divided by',
}

const yearWord: Record<YearKind, string> = {
  financial: 'A year ends on 31 March.',
  academic: 'A year is a school year and ends on 31 August.',
  calendar: 'A year is a calendar year.',
  september: 'A year ends on 30 September.',
}

const goalCodeOf = new Map(publishedGoals.map(({ theme, code }) => [theme, code]))

/** Indicators of the catalogue that can stand among published figures. */
export const publishableIndicators = (): PublishedIndicator[] =>
  [...publishedIndicators().values()].filter(({ theme }) => goalCodeOf.has(theme))

/** An indicator of the catalogue among published figures, added with its definition and one line where it is not there. */
export async function addPublishedIndicator(
  tx: Tx,
  { now, newId }: Stamp,
  wanted: Wanted,
): Promise<{ id: string; code: string; unit: Unit }> {
  const { partnershipId, code, firstYear } = wanted
  const known = await findIndicator(tx, { partnershipId, goalIds: null, code })
  if (known !== undefined) return known
  const all = publishableIndicators()
  const indicator = all.find((each) => each.code === code)
  if (indicator === undefined) throw new DomainError('not-found', 'The catalogue has no such indicator.')
  const goals = await listGoals(tx, { partnershipId, goalIds: null })
  const goal = goals.find((each) => each.code === goalCodeOf.get(indicator.theme))
  const partnership = await findPartnership(tx, partnershipId)
  const at = now()
  const id = newId()
  const { theme, unit, polarity, basis, decimals } = indicator
  await insertIndicators(tx, [
    {
      ...{ partnershipId, id, code, goalId: goal?.id ?? null, position: all.indexOf(indicator) + 1 },
      ...{ headline: 1, theme, frequency: 'annual', unit, polarity, basis, decimals, signed: 0 },
      ...{ calculated: 0, version: 1, state: 'live', steps: 1, createdAt: at, createdBy: null },
      ...{ catalogueCode: code, outcomeQuestion: null, frameworkItem: null, retiredAt: null },
    },
  ])
  await insertIndicatorVersions(tx, [
    {
      ...{ partnershipId, indicatorId: id, version: 1, ...wordingOf(indicator, wanted) },
      fromPeriod: `${firstYear - 1}-${yearStart(yearKindOf(code))}`,
      ...{ breaksComparability: 0, reason: '', recordedAt: at, recordedBy: null },
    },
  ])
  await insertSeries(tx, [
    {
      ...{ partnershipId, id: newId(), indicatorId: id, kind: 'partnership', agencyId: null },
      ...{ name: partnership?.areaName ?? '', dimension: null, addsUp: null, reportingAgencyId: null },
      ...{ position: 1, createdAt: at, endedAt: null },
    },
  ])
  return { id, code, unit }
}

function wordingOf(indicator: PublishedIndicator, { publisher, measure }: Wanted) {
  const { name, plainEnglish, numerator, unit, source, caveats, challengeQuestion, code } = indicator
  const denominator = indicator.denominator.replace(/ \/ 1[0,]+$/, '')
  return {
    ...{ name, plainEnglish, caveats, challengeQuestion },
    definition: `${numerator}, ${perWord[unit]}: ${denominator}. ${yearWord[yearKindOf(code)]}`,
    numeratorWording: numerator,
    denominatorWording: denominator,
    source: `${publisher}, measure “${measure}”${source === '' ? '' : `; ${source}`}`,
  }
}
