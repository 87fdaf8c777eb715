import { z } from 'zod'
import { longestName, longestReason } from '../base/form.ts'
import { idSchema, limitedText, momentSchema } from '../base/ids.ts'
import { decisionSchema } from '../decision/decision.ts'
import { pinKinds } from '../meeting/agenda-form.ts'
import { agendaDeeds, agendaStates } from '../meeting/agenda-lifecycle.ts'
import { meetingStates } from '../meeting/meeting-lifecycle.ts'
import { asAtFields } from '../past/as-at.ts'
import { longestDecision, longestPoint, mostAbout, mostDissent } from './room-form.ts'
import { attendanceMarks, entryKinds, itemOutcomes } from './room-words.ts'

const made = {
  /** Made on the device: sent again, it is recorded once. */
  id: idSchema,
  meetingId: idSchema,
  /** When it was entered, by the device’s clock. */
  madeAt: momentSchema,
}
const corrects = { correctsId: idSchema.nullable() }
const who = { memberId: idSchema.nullable(), name: limitedText(longestName) }

export const roomEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('attendance'),
    ...made,
    ...who,
    mark: z.enum(attendanceMarks),
    /** Who sits in for the member. */
    deputy: limitedText(longestName),
    /** "14:20"; empty for the moment it was entered. */
    clock: limitedText(5),
    ...corrects,
  }),
  z.strictObject({
    kind: z.literal('interest'),
    ...made,
    ...who,
    itemId: idSchema.nullable(),
    text: limitedText(longestPoint),
    /** What was done about it. */
    remark: limitedText(longestPoint),
    ...corrects,
  }),
  z.strictObject({
    kind: z.literal('point'),
    ...made,
    itemId: idSchema,
    text: limitedText(longestPoint),
    ...corrects,
  }),
  z.strictObject({
    kind: z.literal('decision'),
    ...made,
    itemId: idSchema,
    text: limitedText(longestDecision),
    reason: limitedText(longestReason),
    dissent: z
      .array(z.strictObject({ name: limitedText(longestName), text: limitedText(longestPoint) }))
      .max(mostDissent + 1),
    about: z.array(z.strictObject({ kind: z.enum(pinKinds), reference: limitedText(40) })).max(mostAbout),
    /** The decision it corrects. */
    ...corrects,
    why: limitedText(longestReason),
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    ...made,
    itemId: idSchema,
    deed: z.enum(itemOutcomes),
    reason: limitedText(longestReason),
  }),
])
export type RoomEntryInput = z.infer<typeof roomEntrySchema>
type Of<Kind extends RoomEntryInput['kind']> = Extract<RoomEntryInput, { kind: Kind }>
export type AttendanceInput = Of<'attendance'>
export type InterestInput = Of<'interest'>
export type PointInput = Of<'point'>
export type DecisionInput = Of<'decision'>
export type OutcomeInput = Of<'outcome'>

export const recordedSchema = z.object({ position: z.number() })

const entrySchema = z.object({
  id: z.string(),
  position: z.number(),
  kind: z.enum(entryKinds),
  itemId: z.string().nullable(),
  mark: z.string(),
  memberId: z.string().nullable(),
  name: z.string(),
  text: z.string(),
  remark: z.string(),
  clock: z.string(),
  correctsId: z.string().nullable(),
  /** Of something raised from the item: its number, as its page is addressed. */
  reference: z.string(),
  madeAt: z.string(),
  recordedAt: z.string(),
  by: z.string(),
})
export type RoomEntry = z.infer<typeof entrySchema>

export const oneRoomSchema = z.strictObject({ number: z.coerce.number().int().positive(), ...asAtFields })
export const roomSchema = z.object({
  meetingId: z.string(),
  number: z.number(),
  boardName: z.string(),
  title: z.string(),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  state: z.enum(meetingStates),
  quorum: z.number(),
  /** The members of the board when it met; today’s while it has not. */
  seats: z.array(
    z.object({
      memberId: z.string(),
      name: z.string(),
      title: z.string(),
      agencyName: z.string(),
      /** The first seat of whose person it is: who has two counts once. */
      sameAs: z.string(),
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      place: z.number(),
      title: z.string(),
      purpose: z.string(),
      lead: z.string(),
      minutes: z.number(),
      startsAt: z.string().nullable(),
      ask: z.string(),
      restricted: z.boolean(),
      state: z.enum(agendaStates),
      can: z.array(z.enum(agendaDeeds)),
      pins: z.array(z.object({ kind: z.enum(pinKinds), reference: z.string(), name: z.string().nullable() })),
    }),
  ),
  entries: z.array(entrySchema),
  decisions: z.array(decisionSchema.extend({ itemId: z.string() })),
  /** What a decision can be about. */
  subjects: z.array(z.object({ kind: z.enum(pinKinds), reference: z.string(), name: z.string() })),
  mayRecord: z.boolean(),
  mayRaise: z.boolean(),
  maySetActions: z.boolean(),
  mayRaiseIssues: z.boolean(),
  /** Whether they read every item: to them alone it is told how long each took. */
  readsEveryItem: z.boolean(),
  /** Under which everything typed is kept on the device: one person’s own. */
  personId: z.string(),
})
export type RoomView = z.infer<typeof roomSchema>
