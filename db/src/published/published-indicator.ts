import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Basis, Polarity, Unit } from '@roundtable/shared/figure/figure.ts'

export type PublishedIndicator = {
  code: string
  /** The publisher's own name of the measure. */
  measure: string
  name: string
  plainEnglish: string
  theme: string
  numerator: string
  denominator: string
  unit: Unit
  decimals: number
  polarity: Polarity
  basis: Basis
  source: string
  caveats: string
  challengeQuestion: string
}

type Entry = {
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
  national_source: string | null
  caveats: string
  challenge_question: string
  benchmark_evidence: string
}

const dataOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../seeds/data', name), 'utf8')

function readAll(): PublishedIndicator[] {
  const { indicators } = JSON.parse(dataOf('indicators.json')) as { indicators: Entry[] }
  const plainWords = JSON.parse(dataOf('plain-words.json')) as Record<string, string>
  return indicators.flatMap((entry) => {
    const measure = /data file bds_long_0\.parquet, measure '([^']+)'/.exec(entry.benchmark_evidence)?.[1]
    return measure === undefined
      ? []
      : [publishedOf(entry, measure, entry.plain_english || (plainWords[entry.code] ?? entry.name))]
  })
}

function publishedOf(entry: Entry, measure: string, plainEnglish: string): PublishedIndicator {
  return {
    code: entry.code,
    measure,
    name: entry.name,
    plainEnglish,
    theme: entry.theme,
    numerator: entry.numerator,
    denominator: entry.denominator,
    unit: entry.unit,
    decimals: entry.decimal_places,
    polarity: entry.polarity === 'target_range' ? 'band' : entry.polarity,
    basis: entry.measurement_basis,
    source: entry.national_source ?? '',
    caveats: entry.caveats,
    challengeQuestion: entry.challenge_question,
  }
}

let known: Map<string, PublishedIndicator> | undefined

/** The indicators of the catalogue that have a published measure, by code, in the order of the catalogue. */
export function publishedIndicators(): ReadonlyMap<string, PublishedIndicator> {
  known ??= new Map(readAll().map((indicator) => [indicator.code, indicator]))
  return known
}
