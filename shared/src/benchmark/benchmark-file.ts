import { z } from 'zod'
import { longestName } from '../base/form.ts'
import { codeOf, idSchema, limitedText } from '../base/ids.ts'
import { units } from '../figure/figure.ts'

export const benchmarkFileStates = ['reading', 'ready', 'failed', 'applied', 'undone'] as const
export type BenchmarkFileState = (typeof benchmarkFileStates)[number]

export const benchmarkFileRefSchema = z.strictObject({ id: idSchema })

const measure = limitedText(1_000)
export const matchSchema = z.strictObject({
  id: idSchema,
  measure,
  indicatorCode: codeOf('Choose the indicator it is.'),
  /** The measures it is the one of the other of; empty where the file has none. */
  numerator: z.string().max(1_000).default(''),
  denominator: z.string().max(1_000).default(''),
})
export const unmatchSchema = z.strictObject({ id: idSchema, measure })

export const applyBenchmarkFileSchema = z.strictObject({
  id: idSchema,
  /** The sum of what the person has seen. */
  seen: z.string().max(64),
  source: limitedText(longestName),
  licence: limitedText(longestName),
  retrievedOn: z.string().max(20),
})

const measureInWords = z.object({ measure: z.string(), words: z.string(), unit: z.string() })
const place = z.object({ code: z.string(), name: z.string(), relation: z.string() })

/** A file as it was read, beside what stands. */
export const benchmarkFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  fileHash: z.string(),
  state: z.enum(benchmarkFileStates),
  /** Why it could not be read; empty where it could. */
  sentence: z.string(),
  seen: z.string(),
  /** The day of the server. */
  today: z.string(),
  /** Figures, statistical neighbours, or what the columns of another file mean. */
  kind: z.enum(['figures', 'neighbours', 'description']),
  publisher: z.string(),
  rows: z.number(),
  places: z.array(z.object({ ...place.shape, rows: z.number() })),
  /** As the columns name them, and in the words and unit of the description of the file. */
  measures: z.array(measureInWords),
  moreMeasures: z.number(),
  /** Whether a numerator and a denominator are measures of their own; otherwise they stand beside the figure, if at all. */
  partsAmongMeasures: z.boolean(),
  /** Measures that are matched; one that this file has not is named all the same. */
  matches: z.array(
    measureInWords.extend({
      indicatorCode: z.string(),
      figures: z.number(),
      /** Of its figures, how many have a numerator and a denominator. */
      whole: z.number(),
      /** “Starts (number) of plans (number)”; empty where nobody said what they are. */
      parts: z.string(),
      inFile: z.boolean(),
    }),
  ),
  counts: z.object({ new: z.number(), changed: z.number(), gone: z.number(), same: z.number() }),
  /** The first of them. */
  changes: z.array(
    z.object({
      kind: z.enum(['new', 'changed', 'gone']),
      indicatorCode: z.string(),
      place: z.string(),
      periodLabel: z.string(),
      was: z.string().nullable(),
      becomes: z.string().nullable(),
    }),
  ),
  notRead: z.array(z.object({ sentence: z.string(), rows: z.number() })),
  problemCount: z.number(),
  problems: z.array(z.object({ line: z.number(), column: z.string(), sentence: z.string() })),
})
export type BenchmarkFileView = z.infer<typeof benchmarkFileSchema>

/** Indicators that a measure can be. */
export const matchableSchema = z.array(z.object({ code: z.string(), name: z.string(), unit: z.enum(units) }))
export type MatchableIndicator = z.infer<typeof matchableSchema>[number]

/** What was taken over, and the places the partnership compares itself with. */
export const benchmarkListSchema = z.object({
  mayKeep: z.boolean(),
  places: z.array(place.extend({ closeness: z.string() })),
  /** Where the statistical neighbours are from; null where there are none. */
  neighboursFrom: z
    .object({ source: z.string(), licence: z.string(), retrievedOn: z.string(), fileHash: z.string() })
    .nullable(),
  files: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      fileHash: z.string(),
      state: z.enum(benchmarkFileStates),
      source: z.string(),
      licence: z.string(),
      retrievedOn: z.string(),
      appliedAt: z.string(),
      appliedBy: z.string(),
      undoneAt: z.string().nullable(),
      /** Of its figures, how many stand; of neighbours likewise. */
      figures: z.number(),
      neighbours: z.number(),
    }),
  ),
})
export type BenchmarkList = z.infer<typeof benchmarkListSchema>
