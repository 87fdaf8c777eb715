import { z } from 'zod'
import { idSchema, versionSchema } from '../base/ids.ts'
import { recordPageSchema } from '../lifecycle/record-page-schema.ts'
import { handoverStates } from './handover-lifecycle.ts'

export const openKinds = ['action', 'issue', 'challenge'] as const
export type OpenKind = (typeof openKinds)[number]

export const openThingSchema = z.object({
  kind: z.enum(openKinds),
  /** "Action 12"; of a challenge its reference. */
  name: z.string(),
  page: recordPageSchema,
  title: z.string(),
  /** Its state, in words. */
  stands: z.string(),
  /** Why it is this seat’s. */
  because: z.string(),
  /** The last day of its clock; null where none runs. */
  dueOn: z.string().nullable(),
})
export type OpenThing = z.infer<typeof openThingSchema>

/** What is open at a seat, as its keeper is shown it before the seat ends. */
export const openAtSeatSchema = z.object({
  /** How many there are that the reader may know of. */
  things: z.array(openThingSchema),
  /** Somebody has accepted all of it, or there is nothing. */
  isAccepted: z.boolean(),
  /** Who accepted, or was asked and has not answered yet. */
  offer: z
    .object({
      id: z.string(),
      successorId: z.string().nullable(),
      successor: z.string().nullable(),
      accepted: z.boolean(),
    })
    .nullable(),
  mayAcceptForPost: z.boolean(),
})

export const offerHandoverSchema = z.strictObject({
  id: idSchema,
  memberId: idSchema,
  version: versionSchema,
  successorId: idSchema,
})
/** Whether who follows was asked: what they may not read is accepted for the post. */
export const handoverOfferedSchema = z.object({ isAsked: z.boolean() })
export const acceptHandoverSchema = z.strictObject({ id: idSchema, version: versionSchema })
export const handoverRefSchema = z.strictObject({ id: idSchema })

export const handoverSchema = z.object({
  id: z.string(),
  state: z.enum(handoverStates),
  version: z.number(),
  person: z.string(),
  title: z.string(),
  agency: z.string(),
  successor: z.string().nullable(),
  isEnded: z.boolean(),
  offeredAt: z.string(),
  acceptedAt: z.string().nullable(),
  acceptedBy: z.string().nullable(),
  acceptedForPost: z.boolean(),
  things: z.array(openThingSchema.extend({ isOver: z.boolean(), wasDueOn: z.string().nullable() })),
  mayAccept: z.boolean(),
  today: z.string(),
})
export type HandoverView = z.infer<typeof handoverSchema>
