import { z } from 'zod'
import { longestReason, longestTitle } from '../base/form.ts'
import { codeOf, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { agreementShape } from '../board/agreement.ts'
import { longestPublicWords, publicationExtents } from './publication-form.ts'
import { publicationStates } from './publication-lifecycle.ts'

export const publicationListSchema = z.object({
  publications: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      state: z.enum(publicationStates),
      version: z.number(),
      title: z.string(),
      words: z.string(),
      lines: z.array(z.string()),
      fromLabel: z.string(),
      extent: z.enum(publicationExtents),
      preparedAt: z.string(),
      preparedBy: z.string(),
      signedAt: z.string().nullable(),
      signedBy: z.string().nullable(),
      meeting: z.string().nullable(),
      /** The newest first. */
      history: z.array(
        z.object({ at: z.string(), by: z.string(), summary: z.string(), reason: z.string().nullable() }),
      ),
      maySignOff: z.boolean(),
      /** Why this reader does not sign it off; null where they may, or nobody may. */
      ownWork: z.string().nullable(),
      mayDecline: z.boolean(),
      mayWithdraw: z.boolean(),
      mayRevoke: z.boolean(),
      mayPrepareAgain: z.boolean(),
    }),
  ),
  mayPrepare: z.boolean(),
})

/** What can be prepared: live indicators with their lines and the periods there are. */
export const publishableSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    plainEnglish: z.string(),
    lines: z.array(z.object({ id: z.string(), name: z.string() })),
    /** The newest first. */
    periods: z.array(z.object({ start: z.string(), label: z.string() })),
  }),
)

export const preparePublicationSchema = z.strictObject({
  id: idSchema,
  code: codeOf('Choose an indicator.'),
  lineIds: z.array(idSchema).max(60),
  fromPeriod: z.string().max(10),
  extent: z.enum(publicationExtents),
  title: limitedText(longestTitle),
  words: limitedText(longestPublicWords),
})

export const signOffPublicationSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  ...agreementShape,
})

export const stepPublicationSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  deed: z.enum(['decline', 'withdraw', 'prepare-again', 'revoke']),
  reason: limitedText(longestReason),
})
