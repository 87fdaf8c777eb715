import { z } from 'zod'
import { packPaperSchema } from '../agenda-paper/agenda-paper.ts'
import { longestReason } from '../base/form.ts'
import { idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { pinKinds, purposes } from '../meeting/agenda-form.ts'
import { exhibitSchema } from './exhibit.ts'
import { packStates } from './pack-lifecycle.ts'
import { packAudiences } from './pack-rights.ts'

const reason = limitedText(longestReason)

export const freezePackSchema = z.strictObject({
  id: idSchema,
  meetingId: idSchema,
  /** The version of the pack that stands, as it was seen; 0 where there is none. */
  version: versionSchema,
  reason,
})
export const unfreezePackSchema = z.strictObject({ id: idSchema, version: versionSchema, reason })
export const cutPackAgainSchema = z.strictObject({
  id: idSchema,
  /** The version that was frozen. */
  packId: idSchema,
  /** The version of its newest new cut, as it was seen; 0 where there is none. */
  version: versionSchema,
  reason,
})
export const packCheckRefSchema = z.strictObject({ meetingId: idSchema })
export const packRefSchema = z.strictObject({
  number: z.number().int().positive(),
  /** The newest version where none is named. */
  version: z.number().int().positive().optional(),
  /** As a narrower audience reads it than one is oneself: for a screen that others see. */
  audience: z.enum(packAudiences).optional(),
})
export type PackRef = z.infer<typeof packRefSchema>

const itemSchema = z.object({
  /** Missing in what was frozen before the presenter could be followed. */
  id: z.string().optional(),
  place: z.number(),
  title: z.string(),
  purpose: z.enum(purposes),
  lead: z.string(),
  leadAgencyName: z.string().nullable(),
  minutes: z.number(),
  startsAt: z.string(),
  ask: z.string(),
  restricted: z.boolean(),
  /** Where it was withdrawn after the agenda had gone out: it keeps its number, and nothing else. */
  withdrawn: z.literal(true).optional(),
  ground: z.string().nullable(),
  lateReason: z.string().nullable(),
  pins: z.array(z.object({ kind: z.enum(pinKinds), reference: z.string(), view: z.string() })),
  /** Papers of partners, in the order they were handed in. */
  papers: z.array(packPaperSchema),
})

/** What a cut holds; its texts lie apart, so that a name can be destroyed. */
export const packContentSchema = z.object({
  partnership: z.string(),
  marking: z.string(),
  board: z.string(),
  number: z.number(),
  title: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  moment: z.string(),
  /** Of a new cut: of which version it was made, that one's hash, and when. */
  cutAgain: z.object({ version: z.number(), sha256: z.string(), at: z.string() }).optional(),
  items: z.array(itemSchema),
  exhibits: z.array(exhibitSchema),
})
export type PackContent = z.infer<typeof packContentSchema>

const versionRowSchema = z.object({
  version: z.number(),
  /** Of which version it is a new cut. */
  cutOf: z.number().nullable(),
  state: z.enum(packStates),
  steps: z.number(),
  frozenAt: z.string(),
  frozenBy: z.string(),
  reason: z.string().nullable(),
  /** Where it was taken back. */
  takenBackWhy: z.string().nullable(),
})
export const packSchema = z.object({
  id: z.string(),
  meetingId: z.string(),
  audience: z.enum(packAudiences),
  version: z.number(),
  steps: z.number(),
  state: z.enum(packStates),
  frozenAt: z.string(),
  frozenBy: z.string(),
  reason: z.string().nullable(),
  moment: z.string(),
  /** Of the content, as it was stored. */
  sha256: z.string(),
  /** Whether what is stored still is what was frozen. */
  isWhole: z.boolean(),
  /** How many texts were destroyed since. */
  removed: z.number(),
  content: packContentSchema,
  versions: z.array(versionRowSchema),
  /** Now: its meeting is called or adjourned. */
  mayFreeze: z.boolean(),
  mayUnfreeze: z.boolean(),
  /** To whom it is closed now, and no new cut of it is open; told to who may make one. */
  cutAgainFor: z.array(z.enum(packAudiences)),
  /** The version of its newest new cut; 0 where there is none. */
  newestCut: z.number(),
  mayShare: z.boolean(),
  mayPresent: z.boolean(),
  /** The person whose reading this is: a copy on a device is theirs alone. */
  reader: z.string(),
})
export type PackView = z.infer<typeof packSchema>

/** Figures that read otherwise today, beside what the pack shows. */
export const packChangesSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    period: z.string(),
    was: z.string(),
    now: z.string(),
  }),
)
