import { addDays } from '@roundtable/shared/base/period.ts'
import type { IndicatorTable, IndicatorVersionTable, SeriesTable } from '../tables/indicator.table.ts'
import { type AgencyCode, shortNameOf } from './base/agencies.ts'
import { aprilOf, momentOf } from './base/calendar.ts'
import type { Cast } from './base/cast.ts'
import type { Seeding } from './base/seeding.ts'
import { periodsUntil } from './base/spans.ts'
import { breaks } from './base/stories.ts'
import { type Catalogued, catalogue, positionOf } from './catalogue.ts'
import type { GoalCode } from './goals.ts'

/** A series with what the generator needs to know of it. */
export type Line = {
  series: SeriesTable
  indicator: Catalogued
  reporter: AgencyCode
  /** The agency or the age band; null for the whole partnership. */
  part: string | null
}

export type Indicators = { rows: IndicatorTable[]; versions: IndicatorVersionTable[]; lines: Line[] }

/** Agencies whose own figures are asked beside the partnership's. */
export const reportingByCode: Partial<Record<string, readonly AgencyCode[]>> = {
  HP16: ['council', 'police', 'icb', 'hospital', 'schools', 'youth-justice'],
  WF05: ['council', 'police', 'icb', 'hospital', 'schools', 'youth-justice', 'voluntary'],
  WF06: ['council', 'police', 'icb', 'hospital', 'youth-justice'],
  QA03: ['council', 'police', 'icb', 'hospital', 'schools', 'youth-justice', 'voluntary'],
}
export const ageBands = ['Aged 19', 'Aged 20', 'Aged 21'] as const
export const slicedByAge: readonly string[] = ['CL01', 'CL02']

export function indicatorsOf(seeding: Seeding, cast: Cast, goalIdOf: (code: GoalCode) => string): Indicators {
  const { partnershipId, today } = seeding
  const agreedAt = momentOf(aprilOf(today, 4), 11, 20)
  const manager = cast.of('manager').personId
  const rows: IndicatorTable[] = []
  const versions: IndicatorVersionTable[] = []
  const lines: Line[] = []
  for (const indicator of catalogue) {
    const id = seeding.idAt(agreedAt)
    const broken = breaks[indicator.code]
    rows.push({
      partnershipId,
      id,
      code: indicator.code,
      goalId: goalIdOf(indicator.goal),
      position: positionOf(indicator, catalogue),
      headline: indicator.headline ? 1 : 0,
      theme: indicator.theme,
      frequency: indicator.frequency,
      unit: indicator.unit,
      polarity: indicator.polarity,
      basis: indicator.basis,
      decimals: indicator.decimals,
      signed: indicator.signed ? 1 : 0,
      calculated: 0,
      version: broken === undefined ? 1 : 2,
      state: 'live',
      steps: broken === undefined ? 1 : 2,
      createdAt: agreedAt,
      createdBy: manager,
      catalogueCode: indicator.code,
      outcomeQuestion: indicator.outcomeQuestion,
      frameworkItem: indicator.frameworkItem,
      retiredAt: null,
    })
    const first: IndicatorVersionTable = {
      partnershipId,
      indicatorId: id,
      version: 1,
      name: indicator.name,
      plainEnglish: indicator.plainEnglish,
      definition: indicator.definition,
      numeratorWording: indicator.numeratorWording,
      denominatorWording: indicator.denominatorWording,
      source: indicator.source,
      caveats: indicator.caveats,
      challengeQuestion: indicator.challengeQuestion,
      fromPeriod: periodsUntil(indicator.frequency, today)[0]?.start ?? today,
      breaksComparability: 0,
      reason: 'First definition, agreed by the board.',
      recordedAt: agreedAt,
      recordedBy: manager,
    }
    versions.push(first)
    if (broken !== undefined) {
      const from = aprilOf(today, 1)
      const { definition, reason, caveats } = broken
      versions.push({
        ...first,
        version: 2,
        definition,
        numeratorWording: definition.split(', out of: ')[0] ?? first.numeratorWording,
        caveats,
        reason,
        fromPeriod: from,
        breaksComparability: 1,
        recordedAt: momentOf(addDays(from, -15), 14, 10),
      })
    }
    lines.push(...linesOf(seeding, cast, indicator, id, agreedAt))
  }
  return { rows, versions, lines }
}

function linesOf(
  seeding: Seeding,
  cast: Cast,
  indicator: Catalogued,
  indicatorId: string,
  createdAt: string,
): Line[] {
  const line = (kind: SeriesTable['kind'], name: string, reporter: AgencyCode, position: number): Line => ({
    series: {
      partnershipId: seeding.partnershipId,
      id: seeding.idAt(createdAt),
      indicatorId,
      kind,
      agencyId: kind === 'agency' ? agencyIdOf(cast, reporter) : null,
      name,
      dimension: kind === 'partnership' ? null : kind === 'agency' ? 'Agencies' : 'Age',
      addsUp: kind === 'partnership' ? null : 1,
      reportingAgencyId: agencyIdOf(cast, reporter),
      position,
      createdAt,
      endedAt: null,
    },
    indicator,
    reporter,
    part: kind === 'partnership' ? null : kind === 'agency' ? reporter : name,
  })
  const bands = slicedByAge.includes(indicator.code) ? ageBands : []
  return [
    line('partnership', 'All', indicator.agency, 1),
    ...(reportingByCode[indicator.code] ?? []).map((agency, index) =>
      line('agency', shortNameOf(agency), agency, index + 2),
    ),
    ...bands.map((band, index) => line('slice', band, indicator.agency, index + 2)),
  ]
}

const leads: Partial<Record<AgencyCode, string>> = {
  icb: 'health-lead',
  schools: 'education-lead',
  'young-people': 'voice-facilitator',
}
export const agencyIdOf = (cast: Cast, agency: AgencyCode): string =>
  cast.of(leads[agency] ?? `${agency}-lead`).agencyId
