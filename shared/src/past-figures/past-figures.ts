import { z } from 'zod'
import { idSchema } from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { units } from '../figure/figure.ts'
import { pastFiguresStates } from './past-figures-lifecycle.ts'
import { pictureMarks } from './table/sheet-picture.ts'

export const pastFileStates = ['reading', 'ready', 'failed', 'handed-in'] as const
export type PastFileState = (typeof pastFileStates)[number]

export const pastFileRefSchema = z.strictObject({ id: idSchema })
export const handInSchema = pastFileRefSchema.extend({
  /** Why figures that stand already are corrected. */
  reason: z.string(),
  /** Cells that wait for an answer are left out. */
  withoutQuestions: z.boolean(),
})
export const pastFiguresRefSchema = z.strictObject({ id: idSchema, version: z.number().int() })
export const pastFiguresReasonSchema = pastFiguresRefSchema.extend({ reason: z.string() })

/** As files were stored that were read before: with the period of each. */
const pointOfBefore = z.object({ value: z.string().nullable() }).transform(({ value }) => value)

/** What a file holds of one line: how many figures, from when to when, and how they would look. */
export const pastLineSchema = z.object({
  seriesId: z.string(),
  code: z.string(),
  name: z.string(),
  lineName: z.string().nullable(),
  agencyId: z.string(),
  agencyName: z.string(),
  unit: z.enum(units),
  decimals: z.number(),
  frequency: z.enum(frequencies),
  figures: z.number(),
  /** Of them those without a number. */
  reasons: z.number(),
  /** Figures that stand already, and would be corrected; and those that stand just so. */
  corrections: z.number(),
  same: z.number(),
  /** Figures that are not taken: their period has a return, into which they belong. */
  inReturns: z.number().default(0),
  from: z.string(),
  to: z.string(),
  /** The values of the newest periods, oldest first. */
  points: z.array(z.union([z.string().nullable(), pointOfBefore])),
})
export type PastLine = z.infer<typeof pastLineSchema>

const questionSchema = z.object({
  id: z.string(),
  sentence: z.string(),
  cells: z.array(z.string()),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
  count: z.number(),
})

const answeredSchema = questionSchema.omit({ cells: true, count: true }).extend({
  answer: z.string(),
  since: z.object({ by: z.string(), at: z.string() }).nullable(),
})

/** The first rows of each sheet as they were taken, and what a person can say of them. */
export const pastPictureSchema = z.object({
  sheets: z.array(
    z.object({
      sheet: z.string(),
      rowCount: z.number(),
      columnCount: z.number(),
      columns: z.array(z.object({ letter: z.string(), key: z.string(), label: z.string().nullable() })),
      rows: z.array(
        z.object({
          line: z.number(),
          label: z.string().nullable(),
          cells: z.array(z.object({ text: z.string(), mark: z.enum(pictureMarks) })),
        }),
      ),
    }),
  ),
  indicators: z.array(z.object({ code: z.string(), name: z.string() })),
  lineNames: z.array(z.string()),
})
export type PastPicture = z.infer<typeof pastPictureSchema>

export const pastFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(pastFileStates),
  /** Why it could not be read; empty where it could. */
  sentence: z.string(),
  figures: z.number(),
  questions: z.array(questionSchema),
  /** What has its answer, now or from an earlier file of the same form. */
  answered: z.array(answeredSchema),
  notRead: z.array(
    z.object({ kind: z.string(), sentence: z.string(), cells: z.array(z.string()), count: z.number() }),
  ),
  lines: z.array(pastLineSchema),
  /** The returns into which figures of this file belong, with the sentence that says so. */
  returns: z.array(z.object({ id: z.string(), figures: z.number(), sentence: z.string() })),
  by: z.string(),
  createdAt: z.string(),
})
export type PastFile = z.infer<typeof pastFileSchema>

export const pastFiguresSchema = z.object({
  id: z.string(),
  version: z.number(),
  fileName: z.string(),
  agencyId: z.string(),
  agencyCode: z.string(),
  agencyName: z.string(),
  state: z.enum(pastFiguresStates),
  figures: z.number(),
  corrections: z.number(),
  reason: z.string(),
  from: z.string(),
  to: z.string(),
  handedInBy: z.string(),
  handedInAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Why it was declined or undone. */
  decidedBecause: z.string().nullable(),
  lines: z.array(pastLineSchema),
  may: z.object({ agree: z.boolean(), decline: z.boolean(), takeBack: z.boolean(), undo: z.boolean() }),
})
export type PastFigures = z.infer<typeof pastFiguresSchema>
