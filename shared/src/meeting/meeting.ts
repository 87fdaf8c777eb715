import { z } from 'zod'
import { longestName, longestReason, longestTitle } from '../base/form.ts'
import { dayField, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { listInput, pagedFields } from '../list/list-schema.ts'
import { asAtFields } from '../past/as-at.ts'
import { progressItemSchema } from '../progress/progress.ts'
import { longestAsk, mostPins, mostView, pinKinds, purposes } from './agenda-form.ts'
import { agendaDeeds, agendaStates } from './agenda-lifecycle.ts'
import { meetingFilter } from './meeting-filter.ts'
import { longestPlace } from './meeting-form.ts'
import { meetingDeeds, meetingStates } from './meeting-lifecycle.ts'

const held = { id: idSchema, version: versionSchema }
const reason = limitedText(longestReason)
const clockText = limitedText(5)

const meetingShape = {
  boardId: limitedText(40),
  title: limitedText(longestTitle),
  day: dayField('Choose the day of the meeting.'),
  startsAt: clockText,
  endsAt: clockText,
  place: limitedText(longestPlace),
}
export const planMeetingSchema = z.strictObject({
  id: idSchema,
  ...meetingShape,
  /** Another of its meetings whose agenda is taken over; null for none. */
  copyOf: idSchema.nullable(),
})
export const planYearSchema = z.strictObject({
  meetings: z
    .array(z.strictObject({ id: idSchema, ...meetingShape }))
    .min(1)
    .max(12),
})
export const plannedSchema = z.object({ number: z.number() })
export const changeMeetingSchema = z.strictObject({ ...held, ...meetingShape, reason })
export const stepMeetingSchema = z.strictObject({
  ...held,
  deed: z.enum(['call', 'start', 'adjourn', 'resume', 'end', 'cancel']),
  reason,
})

const pinSchema = z.strictObject({
  kind: z.enum(pinKinds),
  /** Code of a goal or indicator, number of an issue, action or challenge; empty for exceptions. */
  reference: limitedText(40),
  view: limitedText(mostView),
})
const itemShape = {
  title: limitedText(longestTitle),
  purpose: z.enum(purposes),
  leadAgencyCode: limitedText(40),
  lead: limitedText(longestName),
  minutes: limitedText(4),
  ask: limitedText(longestAsk),
  restricted: z.boolean(),
  ground: reason,
  lateReason: reason,
  pins: z.array(pinSchema).max(mostPins + 1),
}
export const addAgendaItemSchema = z.strictObject({ id: idSchema, meetingId: idSchema, ...itemShape })
export const reviseAgendaItemSchema = z.strictObject({ ...held, ...itemShape })
export const stepAgendaItemSchema = z.strictObject({
  ...held,
  deed: z.enum(['place', 'decline', 'defer', 'withdraw']),
  reason,
})
export const orderAgendaSchema = z.strictObject({
  meetingId: idSchema,
  /** The order that was seen, and the one that is wanted. */
  seen: z.array(idSchema).max(100),
  wanted: z.array(idSchema).max(100),
})

const rowSchema = z.object({
  id: z.string(),
  number: z.number(),
  boardId: z.string(),
  boardName: z.string(),
  title: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  state: z.enum(meetingStates),
  version: z.number(),
  /** The last day on which it is called in time. */
  callUntil: z.string(),
  /** Of the items the reader may know of. */
  items: z.number(),
})
export type MeetingRow = z.infer<typeof rowSchema>

export const listMeetingsSchema = listInput(meetingFilter)
export type MeetingsRequest = z.infer<typeof listMeetingsSchema>
export const meetingListSchema = z.object({
  meetings: z.array(rowSchema),
  ...pagedFields,
  /** Of all: the one in session, otherwise the one that comes next; null where none is planned. */
  next: rowSchema.nullable(),
  boards: z.array(z.object({ id: z.string(), name: z.string(), noticeDays: z.number() })),
  mayPlan: z.boolean(),
  today: z.string(),
})
export type MeetingList = z.infer<typeof meetingListSchema>

const pinViewSchema = z.object({
  kind: z.enum(pinKinds),
  reference: z.string(),
  view: z.string(),
  /** What it is called; null where it is not there, or not the reader’s to see. */
  name: z.string().nullable(),
})
const itemSchema = z.object({
  id: z.string(),
  /** Its place on the agenda; null while it is only proposed, and where it was withdrawn. */
  place: z.number().nullable(),
  title: z.string(),
  purpose: z.enum(purposes),
  lead: z.string(),
  leadAgencyCode: z.string().nullable(),
  leadAgencyName: z.string().nullable(),
  minutes: z.number(),
  startsAt: z.string().nullable(),
  ask: z.string(),
  restricted: z.boolean(),
  ground: z.string().nullable(),
  lateReason: z.string().nullable(),
  proposedBy: z.string().nullable(),
  state: z.enum(agendaStates),
  version: z.number(),
  pins: z.array(pinViewSchema),
  can: z.array(z.enum(agendaDeeds)),
})
export type AgendaItem = z.infer<typeof itemSchema>

const minutesRefSchema = z.object({
  number: z.number(),
  day: z.string() /** How they stand, in words. */,
  stateWord: z.string(),
})

export const oneMeetingSchema = z.strictObject({ number: z.coerce.number().int().positive(), ...asAtFields })
export const meetingSchema = rowSchema.extend({
  quorum: z.number(),
  noticeDays: z.number(),
  /** The newest version of its pack; 0 where none was frozen. */
  packVersion: z.number(),
  members: z.array(z.object({ name: z.string(), title: z.string(), agencyName: z.string() })),
  agenda: z.array(itemSchema),
  /** By how many minutes the items are longer than the meeting; negative where time is left. */
  minutesOver: z.number(),
  /** What stands open and comes up by itself, for whoever reads figures in full. */
  arising: z.array(progressItemSchema),
  steps: z.array(
    z.object({
      word: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  mayPlan: z.boolean(),
  mayPropose: z.boolean(),
  /** Whether the reader arranges its exceptions. */
  mayRun: z.boolean(),
  /** Its minutes, and those of the meeting of its board before, where the reader may read them. */
  minutes: minutesRefSchema.nullable(),
  minutesBefore: minutesRefSchema.nullable(),
  mayRecord: z.boolean(),
  mayReadRecord: z.boolean(),
  mayPresent: z.boolean(),
  can: z.array(z.enum(meetingDeeds)),
  today: z.string(),
})
export type MeetingView = z.infer<typeof meetingSchema>

/** What is chosen from when an item is written. */
export const agendaChoicesSchema = z.object({
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
  subjects: z.array(z.object({ kind: z.enum(pinKinds), reference: z.string(), name: z.string() })),
})
