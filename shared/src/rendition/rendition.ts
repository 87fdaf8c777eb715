import { z } from 'zod'
import { idSchema } from '../base/ids.ts'
import { packRefSchema } from '../pack/pack.ts'
import { paperKinds } from '../paper/paper-document.ts'

export const renditionStates = ['waiting', 'printing', 'ready', 'failed', 'destroyed'] as const
export type RenditionState = (typeof renditionStates)[number]

const kindsOfMeetings = ['pack', ...paperKinds] as const
export const renditionKinds = [...kindsOfMeetings, 'yearly-report'] as const
export type RenditionKind = (typeof renditionKinds)[number]

/** A pack, or the minutes or the archive of a meeting, by its number. */
export const renditionRefSchema = packRefSchema.extend({ kind: z.enum(kindsOfMeetings) })
export type MeetingRenditionRef = z.infer<typeof renditionRefSchema>
/** The same, or a yearly report by its number. */
export type RenditionRef = z.infer<typeof packRefSchema> & { kind: RenditionKind }
/** Made by who asks: sent twice, it is printed once. */
export const requestRenditionSchema = renditionRefSchema.extend({ id: idSchema })

export const renditionSchema = z.object({
  /** Whether this server can print; where it cannot, the browser does. */
  canPrint: z.boolean(),
  /** Of the cut of who asks; null where nobody has asked for it yet. */
  rendition: z
    .object({
      id: z.string(),
      state: z.enum(renditionStates),
      requestedAt: z.string(),
      requestedBy: z.string(),
      /** How many are printed before it. */
      before: z.number(),
      pages: z.number().nullable(),
      bytes: z.number().nullable(),
      /** Of the file, byte for byte. */
      sha256: z.string().nullable(),
      /** Why there is none. */
      failure: z.string().nullable(),
    })
    .nullable(),
})
export type RenditionView = z.infer<typeof renditionSchema>

const failures = {
  time: 'It took longer than the minute it is given.',
  words: 'Words were blacked out while it was printed.',
  browser: 'The browser that prints did not answer.',
} as const
export type RenditionFailure = keyof typeof failures | `chart ${string}`
const isNamed = (failure: string): failure is keyof typeof failures => Object.hasOwn(failures, failure)

/** A sentence for whoever waits: a chart that could not be drawn is named. */
export function renditionFailureWords(failure: string): string {
  const chart = /^chart (.+)$/.exec(failure)?.[1]
  if (chart !== undefined) return `No PDF was made: the chart of ${chart} could not be drawn.`
  return `No PDF was made. ${failures[isNamed(failure) ? failure : 'browser']}`
}

/** What the address of the file and of the page that is printed takes. */
export const renditionQuerySchema = z.strictObject({
  partnership: z.string().max(80),
  number: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive().optional(),
})
