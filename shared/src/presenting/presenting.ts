import { z } from 'zod'
import { idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { pinKinds } from '../meeting/agenda-form.ts'
import { frameSides } from '../pack/frames.ts'
import { packAudiences } from '../pack/pack-rights.ts'

const mostParts = 99

/** Where the presenter stands: an agenda item and what it shows, never a page of one audience’s pack. */
export const placeSchema = z.strictObject({
  /** Null on the agenda itself. */
  itemId: idSchema.nullable(),
  /** Null on the item itself. */
  kind: z.enum(pinKinds).nullable(),
  reference: limitedText(40),
  /** Which side of it is shown. */
  side: z.enum(frameSides),
  /** Which screen of that, from 1; whoever has fewer sees their last. */
  part: z.number().int().min(1).max(mostParts),
})
export type Place = z.infer<typeof placeSchema>

const number = z.number().int().positive()

export const startPresentingSchema = z.strictObject({
  number,
  /** How often it was taken, as it was seen; what somebody else holds is taken over only by whoever saw that they do. */
  turn: versionSchema,
  /** Whoever is in the room reads at least what this audience reads. */
  room: z.enum(packAudiences),
  place: placeSchema,
})
export const movePresentingSchema = z.strictObject({ number, place: placeSchema })
export const endPresentingSchema = z.strictObject({ number })
export const followPresentingSchema = z.strictObject({
  number,
  /** What the reader has already, where a stream broke off. */
  lastEventId: z.string().max(80).nullish(),
})

/** What whoever follows is told, as their audience may know it. */
export const presentingSchema = z.object({
  /** Null where nobody presents now. */
  presenter: z.object({ name: z.string(), isYou: z.boolean() }).nullable(),
  turn: z.number(),
  /** Where the presenter stands, or stood last; null before anybody presented. */
  place: placeSchema.nullable(),
  /** What the screen in the room shows: the cut of the narrowest audience present. */
  wall: z.object({ audience: z.enum(packAudiences), place: placeSchema.nullable() }),
  /** How many devices follow; told to the presenter alone. */
  followers: z.number().nullable(),
})
export type Presenting = z.infer<typeof presentingSchema>

/** Without a sign of life this long, nobody presents any more. */
export const leaseSeconds = 60
/** How often the presenter’s device gives one. */
export const renewSeconds = 20
/** So long after the last page that was turned somebody still presents: a device left alone ends by itself. */
export const presentingHours = 2
