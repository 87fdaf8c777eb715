import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { packSchema } from '../pack/pack.ts'
import {
  boardMissing,
  firstDayMissing,
  grantKinds,
  kindMissing,
  lastDayMissing,
  meetingMissing,
  untilMissing,
  whoMissing,
} from './grant-form.ts'
import { grantStates } from './grant-lifecycle.ts'

const reason = limitedText(longestReason)
const ref = { id: idSchema, version: versionSchema, reason }

export const giveGrantSchema = z.strictObject({
  id: idSchema,
  /** The observer’s seat it is bound to. */
  memberId: z.uuid(whoMissing),
  kind: z.enum(grantKinds, kindMissing),
  /** Of one meeting. */
  meetingId: z.uuid(meetingMissing).nullable(),
  /** Of a board, with the span of days. */
  boardId: z.uuid(boardMissing).nullable(),
  fromDay: dayField(firstDayMissing).nullable(),
  toDay: dayField(lastDayMissing).nullable(),
  untilDay: dayField(untilMissing),
  reason,
})
export const changeGrantSchema = z.strictObject({ ...ref, untilDay: dayField(untilMissing) })
export const revokeGrantSchema = z.strictObject(ref)
export const openGrantSchema = z.strictObject({
  /** Of this opening, so that it is written down once however often it is sent. */
  id: idSchema,
  grantId: idSchema,
  number: z.number().int().positive(),
})
export const followGrantSchema = z.strictObject({
  grantId: idSchema,
  number: z.number().int().positive(),
  lastEventId: z.string().max(80).nullish(),
})

const grantShape = {
  id: z.string(),
  state: z.enum(grantStates),
  kind: z.enum(grantKinds),
  boardName: z.string(),
  meetingNumber: z.number().nullable(),
  meetingDay: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  untilDay: z.string(),
  givenBy: z.string(),
  givenAt: z.string(),
}

export const grantListSchema = z.object({
  grants: z.array(
    z.object({
      ...grantShape,
      version: z.number(),
      personName: z.string(),
      agencyName: z.string(),
      /** Whether their invitation waits to be accepted, so that nobody can read by it yet. */
      invited: z.boolean(),
      /** Newest first. */
      openings: z.array(z.object({ at: z.string(), meetingNumber: z.number(), packVersion: z.number() })),
      /** What became of it, newest first. */
      steps: z.array(
        z.object({
          act: z.string(),
          at: z.string(),
          by: z.string().nullable(),
          reason: z.string().nullable(),
          untilDay: z.string().nullable(),
        }),
      ),
    }),
  ),
  mayGive: z.boolean(),
  today: z.string(),
})
export type GrantList = z.infer<typeof grantListSchema>

export const grantChoicesSchema = z.object({
  people: z.array(
    z.object({
      memberId: z.string(),
      name: z.string(),
      agencyName: z.string(),
      untilDay: z.string().nullable(),
      invited: z.boolean(),
    }),
  ),
  meetings: z.array(z.object({ id: z.string(), number: z.number(), boardName: z.string(), day: z.string() })),
  boards: z.array(z.object({ id: z.string(), name: z.string() })),
  today: z.string(),
})

/** What its person sees of a grant. */
export const ownGrantSchema = z.object({
  ...grantShape,
  /** Why nothing can be read by it any more; null while it runs. */
  over: z.string().nullable(),
  meetings: z.array(
    z.object({ number: z.number(), title: z.string(), boardName: z.string(), day: z.string() }),
  ),
})
export const ownGrantsSchema = z.array(ownGrantSchema)
export type OwnGrant = z.infer<typeof ownGrantSchema>

/** A pack as it is shared: one version, in the cut of whoever reads with small counts hidden. */
export const grantedPackSchema = packSchema.pick({
  content: true,
  version: true,
  state: true,
  moment: true,
  frozenAt: true,
  isWhole: true,
  sha256: true,
})
export type GrantedPack = z.infer<typeof grantedPackSchema>
