import { z } from 'zod'
import { roles } from '../base/role.ts'
import { rightNames } from '../right-table/rights.ts'

export const partnershipSchema = z.object({
  slug: z.string(),
  name: z.string(),
  areaName: z.string(),
  readOnly: z.boolean(),
  marking: z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
  attribution: z.string().nullable(),
})

/** Who is signed in, in which partnership, as what, and what the client may offer. */
export const meSchema = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  partnership: partnershipSchema.nullable(),
  partnerships: z.array(z.object({ slug: z.string(), name: z.string() })),
  seats: z.array(
    z.object({
      memberId: z.string(),
      role: z.enum(roles),
      roleWord: z.string(),
      title: z.string(),
      agencyCode: z.string(),
      agencyName: z.string(),
      deputyFor: z.string().nullable(),
      untilDay: z.string().nullable(),
      /** False while it waits for its second keeper: it reads and prepares. */
      confirmed: z.boolean(),
      /** It shows nothing until the person has a second factor. */
      mustEnrol: z.boolean().default(false),
    }),
  ),
  audience: z.enum(['trusted', 'wider', 'none']),
  /** Pages come in plain words, without codes and words of charts. */
  plain: z.boolean(),
  /** Whose view is tried on; null for one's own. */
  seenAs: z.string().nullable(),
  /** The rights this person has somewhere at least, by name. */
  may: z.array(z.enum(rightNames)),
  /** A card given lately after the first: somebody may have signed in as this person with it. */
  laterCard: z.object({ at: z.string(), by: z.string(), usedAt: z.string().nullable() }).nullable(),
  /** The partnership in which a young person’s last seat has ended; null for everybody else. */
  thanks: z.string().nullable(),
  /** Whether anything can ever wait for this person. */
  owesOrDecides: z.boolean(),
  /** How much waits for this person, of every noun. */
  waiting: z.number(),
  /** Returns among it: to enter, to approve or to publish. */
  returnsWaiting: z.number(),
  /** Challenges among it: to answer, to decide about, to resolve. */
  challengesWaiting: z.number(),
  demonstration: z.boolean(),
  today: z.string(),
})
