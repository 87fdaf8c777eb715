import { z } from 'zod'
import { longestName, longestReason } from '../base/form.ts'
import { idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { mostMembers } from './board-form.ts'
import { boardStates } from './board-lifecycle.ts'

const seatSchema = z.object({
  memberId: z.string(),
  name: z.string(),
  title: z.string(),
  roleWord: z.string(),
  agencyName: z.string(),
})

export const boardListSchema = z.object({
  boards: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      quorum: z.number(),
      /** Clear working days before a meeting. */
      noticeDays: z.number(),
      state: z.enum(boardStates),
      version: z.number(),
      members: z.array(seatSchema),
      /** How many steps name it: what was agreed at its meetings. */
      agreed: z.number(),
      /** Newest first. */
      history: z.array(
        z.object({
          at: z.string(),
          by: z.string(),
          summary: z.string(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  ),
  mayKeep: z.boolean(),
})

/** Every seat that could be a member. */
export const boardSeatsSchema = z.array(seatSchema)

const boardShape = {
  name: limitedText(longestName),
  quorum: z.string().max(4),
  noticeDays: z.string().max(4),
  memberIds: z.array(idSchema).max(mostMembers),
}
export const addBoardSchema = z.strictObject({ id: idSchema, ...boardShape })
export const changeBoardSchema = z.strictObject({ id: idSchema, version: versionSchema, ...boardShape })
export const stepBoardSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  deed: z.enum(['archive', 'restore']),
  reason: limitedText(longestReason),
})
