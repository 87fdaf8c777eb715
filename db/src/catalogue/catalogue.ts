import { readFileSync } from 'node:fs'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Sector } from '@roundtable/shared/base/role.ts'
import type { Basis, Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { OutcomeQuestion } from '@roundtable/shared/indicator/indicator-form.ts'
import { caveatsOf, questionOf, sourceOf, wordingOf } from './written-out.ts'

/** An entry as the file has it. */
export type Entry = {
  code: string
  name: string
  plain_english: string
  theme: string
  national_framework_link: string
  ilacs_area: 'help_and_protection' | 'in_care' | 'leaders' | 'care_leavers'
  oba_question: 'how_much' | 'how_well' | 'better_off'
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
  core_set: boolean
  nationally_comparable: boolean
  challenge_question: string
  caveats: string
  suggested_target: string | null
  england: { period: string | null; value: number | null; series?: [string, number | null][] }
  benchmark_evidence: string
}

/** A ready indicator, as a partnership may adopt it. */
export type CatalogueEntry = {
  code: string
  name: string
  plainEnglish: string
  theme: string
  definition: string
  numeratorWording: string | null
  denominatorWording: string | null
  unit: Unit
  decimals: number
  signed: boolean
  polarity: Polarity
  basis: Basis
  frequency: Frequency
  source: string
  nationalSource: string | null
  challengeQuestion: string
  caveats: string
  outcomeQuestion: OutcomeQuestion
  /** An outcome or enabler of the National Framework. */
  frameworkItem: string
  /** The area of an inspection it speaks to. */
  inspectionArea: string
  /** The kind of agency that usually reports it. */
  sector: Sector
  core: boolean
  suggestedTarget: string | null
  entry: Entry
}

const rolling = ['CL01', 'CL02', 'CL03', 'CL04', 'YJ03', 'YJ05', 'YJ06', 'WF01', 'CC07', 'CC08']
/** Counts of a quarter or a term, told as a year’s so that they stand beside the national year. */
const annualised = ['HE07', 'HE08', 'ED04', 'ED05']

const sectorOf: Record<string, Sector> = {
  police: 'police',
  health: 'health',
  schools: 'education',
  youth_justice_service: 'youth-justice',
  foster_carers: 'carers',
}
const inspectionAreas: Record<Entry['ilacs_area'], string> = {
  help_and_protection: 'Help and protection',
  in_care: 'Children in care',
  leaders: 'Leaders',
  care_leavers: 'Care leavers',
}
const outcomeQuestions = { how_much: 'how-much', how_well: 'how-well', better_off: 'better-off' } as const

function entryOf(entry: Entry): CatalogueEntry {
  const { code } = entry
  const denominator = wordingOf(entry.denominator)
  const yearly = annualised.includes(code) ? ' (annualised)' : ''
  const worded = {
    plainEnglish: plainWords[code] ?? (entry.plain_english || entry.name),
    numeratorWording: denominator === null ? null : (wordingOf(entry.numerator) ?? '') + yearly,
    denominatorWording: denominator?.replace(' / 100,000', '') ?? null,
    unit: entry.unit,
  }
  return {
    code,
    name: entry.name,
    theme: entry.theme,
    ...worded,
    definition: definitionOf(worded),
    decimals: entry.decimal_places,
    signed: code === 'CC07',
    polarity: entry.polarity === 'target_range' ? 'band' : entry.polarity,
    basis: rolling.includes(code) ? 'rolling-12-months' : entry.measurement_basis,
    frequency: entry.local_frequency,
    source: sourceOf(entry.statutory_return),
    nationalSource: entry.national_source,
    challengeQuestion: questionOf(code, entry.challenge_question),
    caveats: caveatsOf(code, entry.caveats),
    outcomeQuestion: outcomeQuestions[entry.oba_question],
    frameworkItem: entry.national_framework_link,
    inspectionArea: inspectionAreas[entry.ilacs_area],
    sector: sectorOf[entry.owning_agency] ?? 'council',
    core: entry.core_set,
    suggestedTarget: entry.suggested_target,
    entry,
  }
}

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

type Worded = Pick<CatalogueEntry, 'numeratorWording' | 'denominatorWording' | 'unit' | 'plainEnglish'>

function definitionOf({ numeratorWording, denominatorWording, unit, plainEnglish }: Worded): string {
  if (numeratorWording === null || denominatorWording === null)
    return `${plainEnglish}, counted in the period.`
  const of = lowerFirst(denominatorWording)
  if (unit === 'percent') return `${numeratorWording}, out of: ${of}.`
  const every = { rate_per_1k: '1,000', rate_per_10k: '10,000', rate_per_100k: '100,000' }
  if (unit in every) return `${numeratorWording}, for every ${every[unit as keyof typeof every]} of: ${of}.`
  return `${numeratorWording}, divided by: ${of}.`
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const { indicators: entries } = JSON.parse(read('indicators.json')) as { indicators: Entry[] }
export const plainWords = JSON.parse(read('plain-words.json')) as Record<string, string>

export const catalogue: readonly CatalogueEntry[] = entries.map(entryOf)
