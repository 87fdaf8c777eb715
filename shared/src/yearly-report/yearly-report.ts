import { z } from 'zod'
import { filterShape } from '../base/filter-schema.ts'
import { longestReason, longestTitle } from '../base/form.ts'
import { dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { recordPageSchema } from '../lifecycle/record-page-schema.ts'
import { asAtFields } from '../past/as-at.ts'
import { yearlyReportFilter } from './yearly-report-filter.ts'
import { yearlyReportDeeds, yearlyReportStates } from './yearly-report-lifecycle.ts'
import { reportAudiences } from './yearly-report-rights.ts'
import {
  evidenceKinds,
  longestGuidance,
  longestHint,
  longestStatement,
  mostEvidence,
  mostHeadings,
} from './yearly-report-words.ts'

const reportNumber = z.coerce.number().int().positive().max(1_000_000)
const refShape = {
  kind: z.enum(evidenceKinds),
  reference: z.string().min(1).max(40),
  part: z.string().max(40),
}

export const listYearlyReportsSchema = z
  .strictObject({ ...asAtFields, ...filterShape(yearlyReportFilter) })
  .default({})
const rowSchema = z.object({
  number: z.number(),
  startsOn: z.string(),
  endsOn: z.string(),
  state: z.enum(yearlyReportStates),
  /** How many lead partners have signed what stands, of how many. */
  signed: z.number(),
  toSign: z.number(),
  publishedAt: z.string().nullable(),
})
export type YearlyReportRow = z.infer<typeof rowSchema>
export const yearlyReportListSchema = z.object({
  reports: z.array(rowSchema),
  mayAssemble: z.boolean(),
  /** Years that have begun and have no report, the newest first. */
  years: z.array(z.object({ startsOn: z.string(), endsOn: z.string() })),
})
export type YearlyReportList = z.infer<typeof yearlyReportListSchema>

export const oneYearlyReportSchema = z.strictObject({ number: reportNumber, ...asAtFields })

/** What one audience reads of a report; its texts lie apart once it is stored, so that a name can be destroyed. */
export const reportContentSchema = z.object({
  partnership: z.string(),
  marking: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  guidance: z.string(),
  guidanceOf: z.string(),
  moment: z.string(),
  headings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      scrutiny: z.boolean(),
      nothing: z.boolean(),
      statements: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          by: z.string(),
          at: z.string(),
          evidence: z.array(
            z.object({
              ...refShape,
              /** As this audience reads it at the moment; null where it is not theirs to read. */
              text: z.string().nullable(),
              linkedAt: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type ReportContent = z.infer<typeof reportContentSchema>

const saidSchema = z.object({ id: z.string(), text: z.string(), by: z.string(), at: z.string() })
const evidenceSchema = z.object({
  ...refShape,
  page: recordPageSchema.nullable(),
  /** As it read when it was linked, or when the report was sent to be signed; null where it is not shown to the reader. */
  text: z.string().nullable(),
  linkedAt: z.string(),
})
export type ReportEvidence = z.infer<typeof evidenceSchema>
const statementSchema = z.object({
  id: z.string(),
  /** How often it was written. */
  words: z.number(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  evidence: z.array(evidenceSchema),
  corrections: z.array(saidSchema),
})
export type ReportStatement = z.infer<typeof statementSchema>
const headingSchema = z.object({
  id: z.string(),
  title: z.string(),
  hint: z.string(),
  kinds: z.array(z.enum(evidenceKinds)),
  scrutiny: z.boolean(),
  /** It says that nothing is recorded. */
  nothing: z.boolean(),
  /** It is not among the headings of today any more. */
  retired: z.boolean(),
  statements: z.array(statementSchema),
  /** Whether the reader writes under it now. */
  mayWrite: z.boolean(),
  /** Whether the reader says now that nothing is recorded, or takes that back. */
  mayLeave: z.boolean(),
  mayCorrect: z.boolean(),
})
export type ReportHeading = z.infer<typeof headingSchema>

export const yearlyReportSchema = z.object({
  id: z.string(),
  number: z.number(),
  version: z.number(),
  state: z.enum(yearlyReportStates),
  startsOn: z.string(),
  endsOn: z.string(),
  audience: z.enum(reportAudiences),
  marking: z.string(),
  guidance: z.string(),
  guidanceOf: z.string(),
  headings: z.array(headingSchema),
  /** How it is kept since it was sent; null while it is assembled. */
  frozen: z
    .object({
      round: z.number(),
      at: z.string(),
      sha256: z.string(),
      isWhole: z.boolean(),
      removed: z.number(),
    })
    .nullable(),
  signatures: z.array(
    z.object({ agencyId: z.string(), agencyName: z.string(), by: z.string(), at: z.string() }),
  ),
  /** Agencies whose lead partner has not signed what stands. */
  unsigned: z.array(z.object({ agencyId: z.string(), agencyName: z.string() })),
  /** For which agencies the reader can sign now. */
  signFor: z.array(z.object({ agencyId: z.string(), agencyName: z.string() })),
  corrections: z.array(saidSchema),
  asked: z.boolean(),
  steps: z.array(
    z.object({ word: z.string(), at: z.string(), by: z.string().nullable(), reason: z.string().nullable() }),
  ),
  can: z.array(z.enum(yearlyReportDeeds)),
})
export type YearlyReportView = z.infer<typeof yearlyReportSchema>

/** What it lacks before it is signed, and which records read otherwise today. */
export const reportCheckSchema = z.object({
  findings: z.array(z.object({ headingId: z.string(), heading: z.string(), sentence: z.string() })),
  changes: z.array(
    z.object({
      statementId: z.string(),
      ...refShape,
      /** How it reads today; empty where it cannot be read any more. */
      since: z.string(),
    }),
  ),
})
export type ReportCheck = z.infer<typeof reportCheckSchema>

export const proposalsRefSchema = z.strictObject({ number: reportNumber })
const proposalSchema = z.object({
  ...refShape,
  text: z.string(),
  /** The day of the year it belongs to. */
  on: z.string(),
})
export type Proposal = z.infer<typeof proposalSchema>
export const proposalsSchema = z.object({ proposals: z.array(proposalSchema) })

export const beginYearlyReportSchema = z.strictObject({
  id: idSchema,
  startsOn: dayField('Choose the first day of the year it is about.'),
})
export const yearlyReportBegunSchema = z.object({ number: z.number() })
const inReport = { id: idSchema, statementId: idSchema }
export const writeStatementSchema = z.strictObject({
  ...inReport,
  /** Of the statement as it was seen; 0 where it is new. */
  words: versionSchema,
  headingId: idSchema,
  text: limitedText(longestStatement),
  /** `renew` links a record as it reads now, where it read otherwise. */
  evidence: z.array(z.strictObject({ ...refShape, renew: z.boolean().default(false) })).max(mostEvidence * 2),
})
export const removeStatementSchema = z.strictObject({ ...inReport, words: versionSchema })
export const moveStatementSchema = z.strictObject({
  ...inReport,
  words: versionSchema,
  to: z.enum(['up', 'down']),
})
export const recordNothingSchema = z.strictObject({
  id: idSchema,
  headingId: idSchema,
  nothing: z.boolean(),
})
const held = { id: idSchema, version: versionSchema }
export const stepYearlyReportSchema = z.strictObject({
  ...held,
  deed: z.enum(['ask', 'send', 'take-back', 'withdraw']),
  reason: limitedText(longestReason),
})
export const publishYearlyReportSchema = z.strictObject(held)
export const cutYearlyReportSchema = z.strictObject(held)
export const printYearlyReportSchema = z.strictObject({ id: idSchema, number: reportNumber })
export const signYearlyReportSchema = z.strictObject({
  id: idSchema,
  agencyId: z.uuid('Choose the agency you sign for.'),
  /** Of what was read: nobody signs what they have not seen. */
  sha256: z.string().max(64),
})
export const correctYearlyReportSchema = z.strictObject({
  id: idSchema,
  entryId: idSchema,
  /** Empty for the report as a whole. */
  statementId: z.union([idSchema, z.literal('')]),
  text: limitedText(longestStatement),
})

const templateHeading = {
  id: idSchema,
  title: limitedText(longestTitle),
  hint: limitedText(longestHint),
  kinds: z.array(z.enum(evidenceKinds)).max(evidenceKinds.length),
  scrutiny: z.boolean(),
}
export const changeHeadingsSchema = z.strictObject({
  /** Of the edition as it was seen; 0 before the first change. */
  edition: versionSchema,
  guidance: limitedText(longestGuidance),
  guidanceOf: limitedText(longestTitle),
  headings: z.array(z.strictObject(templateHeading)).min(1).max(mostHeadings),
  reason: limitedText(longestReason),
})
export const headingsRefSchema = z.strictObject(asAtFields).optional()
export const headingsSchema = z.object({
  edition: z.number(),
  guidance: z.string(),
  guidanceOf: z.string(),
  headings: z.array(z.object(templateHeading)),
  /** Newest first. */
  editions: z.array(
    z.object({
      edition: z.number(),
      guidance: z.string(),
      guidanceOf: z.string(),
      headings: z.array(z.string()),
      reason: z.string(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  mayChange: z.boolean(),
})
export type HeadingsView = z.infer<typeof headingsSchema>
export type TemplateHeading = HeadingsView['headings'][number]
