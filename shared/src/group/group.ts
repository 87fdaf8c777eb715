import { z } from 'zod'
import { longestName, longestReason } from '../base/form.ts'
import { dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { dayMissing, facilitatorMissing, groupKinds, kindMissing } from './group-form.ts'
import { groupStates } from './group-lifecycle.ts'

export const groupListSchema = z.object({
  groups: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      state: z.enum(groupStates),
      name: z.string(),
      kind: z.enum(groupKinds),
      facilitatorId: z.string(),
      facilitatorName: z.string(),
      /** It is the reader’s own: they add young people and give cards. */
      isOwn: z.boolean(),
      members: z.array(
        z.object({
          memberId: z.string(),
          /** By which they are known in their group. */
          number: z.number(),
          version: z.number(),
          name: z.string(),
          untilDay: z.string().nullable(),
          /** Until when a card waits to be used. */
          cardUntil: z.string().nullable(),
          signsIn: z.boolean(),
          hasEnded: z.boolean(),
          /** It was ended before its last day, and can come back. */
          mayComeBack: z.boolean(),
        }),
      ),
    }),
  ),
  facilitators: z.array(z.object({ memberId: z.string(), name: z.string() })),
  mayKeepAny: z.boolean(),
})

const groupShape = {
  name: limitedText(longestName),
  kind: z.enum(groupKinds, kindMissing),
  facilitatorId: z.uuid(facilitatorMissing),
}
export const startGroupSchema = z.strictObject({ id: idSchema, ...groupShape })
export const changeGroupSchema = z.strictObject({ id: idSchema, version: versionSchema, ...groupShape })
export const endGroupSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  reason: limitedText(longestReason),
})
export const addYoungPersonSchema = z.strictObject({ groupId: idSchema, lastDay: dayField(dayMissing) })
export const giveCardSchema = z.strictObject({ memberId: idSchema })
/** Ends the seat of a young person, or lets it come back. */
export const stepYoungPersonSchema = z.strictObject({
  memberId: idSchema,
  version: versionSchema,
  reason: limitedText(longestReason),
})
/** What is printed: the code is shown this once. */
export const cardSchema = z.object({
  code: z.string(),
  expiresAt: z.string(),
  name: z.string(),
  address: z.string(),
})
