import { type CatalogueEntry, type Entry, catalogue as everything } from '../catalogue/catalogue.ts'
import type { AgencyCode } from './base/agencies.ts'
import type { GoalCode } from './goals.ts'

/** An entry as the demonstration uses it. */
export type Catalogued = CatalogueEntry & {
  /** Who reports the main series. */
  agency: AgencyCode
  suppliers: AgencyCode[]
  goal: GoalCode
  headline: boolean
  england: [string, number | null][]
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

function cataloguedOf(ready: CatalogueEntry): Catalogued {
  const { code, theme, entry } = ready
  const suppliers = entry.data_suppliers
    .map((name) => agencyOf[name])
    .filter((agency) => agency !== undefined)
  return {
    ...ready,
    agency: hospitals.includes(code) ? 'hospital' : (agencyOf[entry.owning_agency] ?? 'council'),
    suppliers: [...new Set(suppliers)],
    goal: goalByHeadline.get(code) ?? goalByTheme[theme] ?? 'G1',
    headline: goalByHeadline.has(code),
    england: entry.england.series?.length ? entry.england.series : publishedOnce(entry),
  }
}

function publishedOnce(entry: Entry): [string, number | null][] {
  const { period, value } = entry.england
  const published = entry.benchmark_evidence.startsWith('source') && /^\d{4}$/.test(period ?? '')
  return published && period !== null && value !== null ? [[period, value]] : []
}

export const catalogue: readonly Catalogued[] = everything.map(cataloguedOf)
