import type {
  PublishedIndicator,
  PublishedIndicators,
} from '@roundtable/shared/published/published-indicator.ts'
import { catalogue, type Entry, plainWords } from './catalogue.ts'

function readAll(): PublishedIndicator[] {
  return catalogue.map(({ entry }) => {
    const measure = /data file bds_long_0\.parquet, measure '([^']+)'/.exec(entry.benchmark_evidence)?.[1]
    const plainEnglish = entry.plain_english || (plainWords[entry.code] ?? entry.name)
    return publishedOf(entry, measure ?? null, plainEnglish)
  })
}

function publishedOf(entry: Entry, measure: string | null, plainEnglish: string): PublishedIndicator {
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

/** The indicators of the catalogue as publishers' figures are matched to them, by code, in the order of the catalogue. */
export function publishedIndicators(): PublishedIndicators {
  known ??= new Map(readAll().map((indicator) => [indicator.code, indicator]))
  return known
}
