import { readFileSync } from 'node:fs'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Basis, Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { AgencyCode } from './base/agencies.ts'
import type { GoalCode } from './goals.ts'

export type Entry = {
  code: string
  name: string
  plain_english: string
  theme: string
  numerator: string
  denominator: string
  unit: Unit
  decimal_places: number
  polarity: 'higher' | 'lower' | 'neutral' | 'target_range'
  measurement_basis: 'flow' | 'snapshot'
  local_frequency: Frequency
  owning_agency: string
  data_suppliers: string[]
  statutory_return: string | null
  national_source: string | null
  challenge_question: string
  caveats: string
  england: { period: string | null; value: number | null; series?: [string, number | null][] }
  benchmark_evidence: string
}

export type Catalogued = {
  code: string
  name: string
  plainEnglish: string
  theme: string
  numeratorWording: string | null
  denominatorWording: string | null
  unit: Unit
  decimals: number
  polarity: Polarity
  basis: Basis
  frequency: Frequency
  /** Who reports the main series. */
  agency: AgencyCode
  suppliers: AgencyCode[]
  source: string
  challengeQuestion: string
  caveats: string
  goal: GoalCode
  headline: boolean
  signed: boolean
  england: [string, number | null][]
  nationalSource: string | null
}

const agencyOf: Record<string, AgencyCode> = {
  council: 'council',
  housing: 'council',
  adopters: 'council',
  police: 'police',
  health: 'icb',
  schools: 'schools',
  youth_justice_service: 'youth-justice',
  foster_carers: 'carers',
  voluntary_sector: 'voluntary',
  young_peoples_council: 'young-people',
  partnership: 'council',
}
const hospitals = ['HE01', 'HE07']
const rolling = ['CL01', 'CL02', 'CL03', 'CL04', 'YJ03', 'YJ05', 'YJ06', 'WF01', 'CC07', 'CC08']
/** Counts of a quarter or a term, told as a year’s so that they stand beside the national year. */
const annualised = ['HE07', 'HE08', 'ED04', 'ED05']

const headlines: Record<GoalCode, readonly string[]> = {
  G1: ['HP15', 'HP10', 'HP02', 'HP07', 'HP12', 'HP01', 'YJ01'],
  G2: ['CL01', 'CL02', 'CL03', 'CL04', 'ED10'],
  G3: ['ED02', 'ED01', 'ED06', 'ED04', 'ED09', 'YJ02', 'ED08'],
  G4: ['CC03', 'CC02', 'CC05', 'CC07', 'YJ03', 'YJ04', 'VO01'],
  G5: ['HE01', 'HE02', 'HE06', 'HE05', 'HE07', 'YJ05', 'YJ06'],
  G6: ['WF01', 'WF04', 'WF05', 'HP16', 'QA01', 'QA02', 'VO02'],
}
const goalByTheme: Record<string, GoalCode> = {
  'Help and protection': 'G1',
  'Safety and youth justice': 'G5',
  'Health and wellbeing': 'G5',
  'Education and attendance': 'G3',
  'Children in care': 'G4',
  'Care leavers': 'G2',
  Workforce: 'G6',
  'Quality assurance': 'G6',
  'Voice of children, families and carers': 'G6',
}
const goalByHeadline = new Map(
  Object.entries(headlines).flatMap(([goal, codes]) =>
    codes.map((code): [string, GoalCode] => [code, goal as GoalCode]),
  ),
)

/** The place of an indicator under its goal: headline ones in the order the board chose, then the rest. */
export function positionOf(indicator: Catalogued, all: readonly Catalogued[]): number {
  const chosen = headlines[indicator.goal]
  const at = chosen.indexOf(indicator.code)
  if (at >= 0) return at + 1
  const rest = all.filter((other) => other.goal === indicator.goal && !other.headline)
  return chosen.length + 1 + rest.indexOf(indicator)
}

/** The catalogue's short forms, written out for people who are not statisticians. */
const writtenOut: readonly (readonly [RegExp, string])[] = [
  [/at 31 March/g, 'at period end'],
  [/\bNEET\b/g, 'not in education, employment or training'],
  [/\bEET\b/g, 'education, employment or training'],
  [/\bICPC(s?)\b/g, 'initial conference$1'],
  [/\bCPP(s?)\b/g, 'protection plan$1'],
  [/\bthe s47\b/g, 'the section 47 enquiry'],
  [/\bclosed NFA\b/g, 'closed with no further action'],
  [/\ban SGO\b/g, 'a special guardianship order'],
  [/\ba PEP\b/g, 'a personal education plan'],
  [/\bSDQ\b/g, 'strengths and difficulties questionnaire'],
  [/\bFTE\b/g, 'full-time equivalent'],
  [/\bincl\. ?/g, 'including '],
  [/>= ?/g, 'at least '],
  [/> ?(?=\d)/g, 'more than '],
  [/\b(\d+%?)\+ /g, '$1 or more '],
]

function wordingOf(text: string): string | null {
  if (text === '' || text.startsWith('none')) return null
  const words = writtenOut.reduce((said, [short, long]) => said.replace(short, long), text)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function cataloguedOf(entry: Entry): Catalogued {
  const { code } = entry
  const denominator = wordingOf(entry.denominator)
  const suppliers = entry.data_suppliers
    .map((name) => agencyOf[name])
    .filter((agency) => agency !== undefined)
  const yearly = annualised.includes(code) ? ' (annualised)' : ''
  return {
    code,
    name: entry.name,
    plainEnglish: plainWords[code] ?? (entry.plain_english || entry.name),
    theme: entry.theme,
    numeratorWording: denominator === null ? null : (wordingOf(entry.numerator) ?? '') + yearly,
    denominatorWording: denominator?.replace(' / 100,000', '') ?? null,
    unit: entry.unit,
    decimals: entry.decimal_places,
    polarity: entry.polarity === 'target_range' ? 'band' : entry.polarity,
    basis: rolling.includes(code) ? 'rolling-12-months' : entry.measurement_basis,
    frequency: entry.local_frequency,
    agency: hospitals.includes(code) ? 'hospital' : (agencyOf[entry.owning_agency] ?? 'council'),
    suppliers: [...new Set(suppliers)],
    source: entry.statutory_return ?? 'Local collection',
    challengeQuestion: entry.challenge_question,
    caveats: entry.caveats,
    goal: goalByHeadline.get(code) ?? goalByTheme[entry.theme] ?? 'G1',
    headline: goalByHeadline.has(code),
    signed: code === 'CC07',
    england: entry.england.series?.length ? entry.england.series : publishedOnce(entry),
    nationalSource: entry.national_source,
  }
}

function publishedOnce(entry: Entry): [string, number | null][] {
  const { period, value } = entry.england
  const published = entry.benchmark_evidence.startsWith('source') && /^\d{4}$/.test(period ?? '')
  return published && period !== null && value !== null ? [[period, value]] : []
}

const read = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
export const { indicators: entries } = JSON.parse(read('indicators.json')) as { indicators: Entry[] }
export const plainWords = JSON.parse(read('plain-words.json')) as Record<string, string>

export const catalogue: readonly Catalogued[] = entries.map(cataloguedOf)
