import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { codeSchema, dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { longestLink } from './sharing-form.ts'
import { sharingStates } from './sharing-lifecycle.ts'

export const recordSharingSchema = z.strictObject({
  id: idSchema,
  agencyCode: codeSchema,
  fromDay: dayField('Choose the day from which it runs.'),
  untilDay: dayField('Choose its last day: reading in full rests on it.'),
  link: limitedText(longestLink),
})
export const endSharingSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  reason: limitedText(longestReason),
})

const agreementSchema = z.object({
  id: z.string(),
  state: z.enum(sharingStates),
  version: z.number(),
  fromDay: z.string(),
  untilDay: z.string().nullable(),
  link: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  reason: z.string().nullable(),
})

export const sharingListSchema = z.object({
  agencies: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      sharing: z.enum(['runs', 'ends-soon', 'not-recorded', 'none']),
      /** Until when its people read in full without a gap; null for no end, or none. */
      until: z.string().nullable(),
      /** Newest first. */
      agreements: z.array(agreementSchema),
    }),
  ),
  mayKeep: z.boolean(),
})
