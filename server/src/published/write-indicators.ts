import type { Tx } from '@roundtable/db/database.ts'
import {
  insertIndicators,
  insertIndicatorVersions,
  insertSeries,
  listSeriesCodes,
} from '@roundtable/db/queries/indicator.queries.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import { publishedGoals } from '@roundtable/shared/published/published-goal.ts'
import type {
  PublishedIndicator,
  PublishedIndicators,
} from '@roundtable/shared/published/published-indicator.ts'
import { type YearKind, yearKindOf } from '@roundtable/shared/published/published-period.ts'
import type { Stamp } from './stamp.ts'

type Wanted = {
  partnershipId: string
  goalIdByCode: Map<string, string>
  indicators: readonly { indicator: PublishedIndicator; fromPeriod: string }[]
  catalogue: PublishedIndicators
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

/** Adds the indicators that are missing, each with its definition and one series; answers series ids by code. */
export async function writeIndicators(
  tx: Tx,
  { partnershipId, goalIdByCode, indicators, catalogue }: Wanted,
  { now, newId }: Stamp,
): Promise<Map<string, string>> {
  const seriesByCode = new Map((await listSeriesCodes(tx, partnershipId)).map(({ code, id }) => [code, id]))
  const order = [...catalogue.keys()]
  const at = now()
  const goalOfTheme = new Map(publishedGoals.map((goal) => [goal.theme, goalIdByCode.get(goal.code) ?? null]))
  const missing = indicators
    .filter(({ indicator }) => !seriesByCode.has(indicator.code))
    .map((each) => ({ ...each, id: newId(), seriesId: newId() }))
  if (missing.length === 0) return seriesByCode
  await insertIndicators(
    tx,
    missing.map(({ indicator, id }) => ({
      partnershipId,
      id,
      code: indicator.code,
      goalId: goalOfTheme.get(indicator.theme) ?? null,
      position: order.indexOf(indicator.code) + 1,
      headline: 1,
      theme: indicator.theme,
      frequency: 'annual' as const,
      unit: indicator.unit,
      polarity: indicator.polarity,
      basis: indicator.basis,
      decimals: indicator.decimals,
      signed: 0,
      calculated: 0,
      version: 1,
      state: 'live' as const,
      steps: 1,
      createdAt: at,
      createdBy: null,
      catalogueCode: indicator.code,
      outcomeQuestion: null,
      frameworkItem: null,
      retiredAt: null,
    })),
  )
  await insertIndicatorVersions(
    tx,
    missing.map(({ indicator, id, fromPeriod }) => ({
      partnershipId,
      indicatorId: id,
      version: 1,
      ...wordingOf(indicator),
      fromPeriod,
      breaksComparability: 0,
      reason: '',
      recordedAt: at,
      recordedBy: null,
    })),
  )
  await insertSeries(
    tx,
    missing.map(({ id, seriesId }) => ({
      partnershipId,
      id: seriesId,
      indicatorId: id,
      kind: 'partnership' as const,
      agencyId: null,
      name: 'North Lincolnshire',
      dimension: null,
      addsUp: null,
      reportingAgencyId: null,
      position: 1,
      createdAt: at,
      endedAt: null,
    })),
  )
  for (const { indicator, seriesId } of missing) seriesByCode.set(indicator.code, seriesId)
  return seriesByCode
}

function wordingOf(indicator: PublishedIndicator) {
  const { name, plainEnglish, numerator, unit, measure, source, caveats, challengeQuestion, code } = indicator
  const denominator = indicator.denominator.replace(/ \/ 1[0,]+$/, '')
  return {
    name,
    plainEnglish,
    definition: `${numerator}, ${perWord[unit]}: ${denominator}. ${yearWord[yearKindOf(code)]}`,
    numeratorWording: numerator,
    denominatorWording: denominator,
    source: `Department for Education, Local Authority Interactive Tool, measure “${measure}”; from ${source}`,
    caveats,
    challengeQuestion,
  }
}
