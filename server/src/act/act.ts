import type { Tx } from '@roundtable/db/database.ts'
import { insertAuditEvent } from '@roundtable/db/queries/audit-event.queries.ts'
import { type ActName, acts } from '@roundtable/shared/act/acts.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import { markWritten } from '../base/cache-by-version.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { storeWords } from './typed-words.ts'

type About = {
  act: ActName
  subjectId: string
  /** A sentence a person understands, made of names and periods; never a figure, never what somebody typed. */
  summary: string
  /** Why, as it was typed, where everybody who reads the act in the trail may read it. */
  reason?: string
}

export type Act = About & {
  /** The seat whose right was used; the first own seat where it does not matter. */
  seat?: Seat | null
  /** The agency it concerns, where it is not the seat's. */
  agencyId?: string
  onBehalf?: boolean
}

/** Leaves the act of a member in the trail. Only inside the transaction of what it tells: the type asks for it. */
export async function act(tx: Tx, ctx: ActorContext, done: Act): Promise<void> {
  const { personId, name, partnershipId, seats } = ctx.actor
  const seat = done.seat ?? seats[0] ?? null
  markWritten(ctx.membership)
  await leave(tx, ctx, done, {
    partnershipId,
    personId,
    personName: name,
    memberId: seat?.memberId ?? null,
    agencyId: done.agencyId ?? seat?.agencyId ?? null,
    deputyFor: seat?.deputyFor ?? null,
    onBehalf: done.onBehalf === true ? 1 : 0,
  })
}

export type SystemAct = About & {
  partnershipId: string
  agencyId?: string | null
  /** Who, where a person did it before any seat of theirs counted: who signs in, or accepts an invitation. */
  by?: { personId: string | null; personName: string; memberId: string | null }
}

const roundtable = { personId: null, personName: 'Roundtable', memberId: null }

/** The same road for what happens by itself, from the command line, or before a seat gives rights. */
export async function actBySystem(tx: Tx, services: Services, done: SystemAct): Promise<void> {
  const { partnershipId, agencyId = null, by = roundtable } = done
  await leave(tx, services, done, { partnershipId, ...by, agencyId, deputyFor: null, onBehalf: 0 })
}

type Who = {
  partnershipId: string
  personId: string | null
  personName: string
  memberId: string | null
  agencyId: string | null
  deputyFor: string | null
  onBehalf: number
}

async function leave(tx: Tx, services: Services, about: About, who: Who): Promise<void> {
  const { act: action, subjectId, summary, reason = '' } = about
  const { category, subject } = acts[action]
  const { partnershipId, personId } = who
  const words = await storeWords(tx, services, { partnershipId, text: reason, recordedBy: personId })
  const event = {
    ...who,
    id: services.newId(),
    at: services.now(),
    category,
    action,
    subjectKind: subject,
    subjectId,
    summary,
    reasonId: words?.id ?? null,
  }
  await insertAuditEvent(tx, event, words?.hash ?? null)
}
