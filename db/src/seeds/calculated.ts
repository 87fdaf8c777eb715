import { calculate, type Term } from '@roundtable/shared/indicator/formula.ts'
import type {
  IndicatorFormulaTable,
  IndicatorTable,
  IndicatorVersionTable,
  SeriesTable,
} from '../tables/indicator.table.ts'
import type { MeasurementRevisionTable } from '../tables/measurement.table.ts'
import type { Seeding } from './base/seeding.ts'
import type { Indicators } from './indicators.ts'
import type { Measured } from './measurements.ts'

/** What the demonstration calculates: referrals that come from partners, whichever of them makes them. */
const story = {
  code: 'L1',
  like: 'HP03',
  numerator: ['HP03', 'HP04', 'HP05'],
  name: 'Share of referrals from police, schools and health services together',
  plainEnglish: 'Calls for help that come from police, schools and health',
  definition:
    'Referrals from police, schools and health services of the period, of all referrals of the period.',
  source: 'Calculated from what the council reports of each source',
  caveats: 'A month in which one of the three sources could not be counted has no figure.',
  challengeQuestion: 'Which partner sees children in need and does not ask for help with them?',
}

export type Calculated = {
  indicator: IndicatorTable
  version: IndicatorVersionTable
  series: SeriesTable
  formula: IndicatorFormulaTable[]
  measured: Measured
}

/** The calculated indicator with its history, as it was worked out each time one of its parts was published or corrected. */
export function calculatedOf(
  seeding: Seeding,
  { rows, versions, lines }: Indicators,
  measured: Measured,
): Calculated {
  const found = rows.find(({ code }) => code === story.like)
  const first = versions.find(({ indicatorId }) => indicatorId === found?.id)
  if (found === undefined || first === undefined) throw new Error(`${story.like} is not there`)
  const { partnershipId } = seeding
  const { createdAt: recordedAt } = found
  const id = seeding.idAt(recordedAt)
  const idOf = (code: string) => rows.find((row) => row.code === code)?.id ?? ''
  const term = (side: Term['side'], code: string): Term => ({
    ...{ side, code, takes: side, unit: found.unit },
    partId: idOf(code),
  })
  const terms = [...story.numerator.map((code) => term('numerator', code)), term('denominator', story.like)]
  const { code, name, plainEnglish, definition, source, caveats, challengeQuestion } = story
  const words = { name, plainEnglish, definition, source, caveats, challengeQuestion }
  const wordings = { numeratorWording: null, denominatorWording: null }
  const series: SeriesTable = {
    ...{ partnershipId, id: seeding.idAt(recordedAt), indicatorId: id, kind: 'partnership', name: 'All' },
    ...{ agencyId: null, dimension: null, addsUp: null, reportingAgencyId: null, position: 1 },
    ...{ createdAt: recordedAt, endedAt: null },
  }
  const position = Math.max(...rows.map((row) => row.position)) + 1
  const own = {
    headline: 0,
    calculated: 1,
    catalogueCode: null,
    frameworkItem: null,
    polarity: 'neutral' as const,
  }
  return {
    indicator: { ...found, ...own, id, code, position },
    version: { ...first, ...words, ...wordings, indicatorId: id },
    series,
    formula: terms.map(({ side, takes, partId }, at) => ({
      ...{ partnershipId, indicatorId: id, version: 1, side, position: at, partId, takes, recordedAt },
    })),
    measured: figuresOf(series, terms, (partId) => {
      const line = lines.find((each) => each.indicator.code === codeOf(terms, partId) && each.part === null)
      return measured.revisions.filter(({ seriesId }) => seriesId === line?.series.id)
    }),
  }
}

const codeOf = (terms: readonly Term[], partId: string) => terms.find((each) => each.partId === partId)?.code

function figuresOf(
  { partnershipId, id: seriesId }: SeriesTable,
  terms: readonly Term[],
  revisionsOf: (partId: string) => readonly MeasurementRevisionTable[],
): Measured {
  const states = new Map(terms.map(({ partId }) => [partId, revisionsOf(partId)]))
  const every = [...states.values()].flat()
  const starts = [...new Set(every.map(({ periodStart }) => periodStart))].sort()
  const told: Measured = { measurements: [], revisions: [] }
  for (const periodStart of starts) {
    const ofPeriod = every.filter((each) => each.periodStart === periodStart)
    const moments = [...new Set(ofPeriod.map(({ recordedAt }) => recordedAt))].sort()
    let last: MeasurementRevisionTable | undefined
    for (const recordedAt of moments) {
      const at = new Map(
        [...states].map(([partId, list]) => [
          partId,
          list.findLast((each) => each.periodStart === periodStart && each.recordedAt <= recordedAt),
        ]),
      )
      if ([...at.values()].some((state) => state === undefined)) continue
      const { figure } = calculate(terms, (partId) => at.get(partId), 'percent')
      if (last?.value === figure.value && last.numerator === figure.numerator) continue
      const revision = (last?.revision ?? 0) + 1
      const { periodEnd = '' } = ofPeriod[0] ?? {}
      const corrected = terms.filter(({ partId }) => at.get(partId)?.recordedAt === recordedAt)
      const codes = [...new Set(corrected.map(({ code }) => code))].join(' and ')
      last = {
        ...{ partnershipId, seriesId, periodStart, periodEnd, ...figure, revision, recordedAt },
        ...{ why: revision === 1 ? '' : `${codes} of the same month was corrected.` },
        ...{ returnId: null, enteredBy: null, onBehalf: 0, approvedBy: null },
      }
      told.revisions.push(last)
    }
    if (last === undefined) continue
    const { periodEnd, numerator, denominator, value, reason, revision, recordedAt } = last
    told.measurements.push({
      ...{ partnershipId, seriesId, periodStart, periodEnd, numerator, denominator, value, reason },
      ...{ state: revision > 1 ? 'revised' : 'published', revision, recordedAt },
    })
  }
  return told
}
