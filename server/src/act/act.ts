import type { Tx } from '@roundtable/db/database.ts'
import { insertAuditEvent } from '@roundtable/db/queries/audit-event.queries.ts'
import { type ActName, acts, type SubjectKind } from '@roundtable/shared/act/acts.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import { markWritten } from '../base/cache-by-version.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { storeWords } from './typed-words.ts'

type About = {
  act: ActName
  subjectId: string
  /** What it is about, where the act can be about records of any noun. */
  subject?: SubjectKind
  /** A sentence a person understands, made of names and periods; never a figure, never what somebody typed. */
  summary: string
  /** Why, as it was typed, where everybody who reads the act in the trail may read it. */
  reason?: string
}

/** From which seat, for which agency. */
export type Acting = {
  /** The seat whose right was used; the first own seat where it does not matter. */
  seat?: Seat | null
  /** The agency it concerns, where it is not the seat's. */
  agencyId?: string
  onBehalf?: boolean
}

export type Act = About & Acting

type Stamping = Pick<Services, 'now' | 'newId' | 'newSalt'>

/** Who did something, as trail and transitions keep it. */
export type Who = {
  partnershipId: string
  personId: string | null
  personName: string
  memberId: string | null
  agencyId: string | null
  deputyFor: string | null
  onBehalf: number
}

export function whoActs({ actor }: ActorContext, { seat, agencyId, onBehalf }: Acting): Who {
  const { personId, name, partnershipId, seats } = actor
  const used = seat ?? seats[0] ?? null
  return {
    partnershipId,
    personId,
    personName: name,
    memberId: used?.memberId ?? null,
    agencyId: agencyId ?? used?.agencyId ?? null,
    deputyFor: used?.deputyFor ?? null,
    onBehalf: onBehalf === true ? 1 : 0,
  }
}

export type Left = { eventId: string; reasonId: string | null }

/** Leaves the act of a member in the trail. Only inside the transaction of what it tells: the type asks for it. */
export async function act(tx: Tx, ctx: ActorContext, done: Act): Promise<Left> {
  markWritten(ctx.membership)
  const { fromFile } = ctx
  const told = fromFile === undefined ? done : { reason: `From the file ${fromFile}.`, ...done }
  return leave(tx, ctx, told, whoActs(ctx, done))
}

export type SystemAct = About & {
  partnershipId: string
  agencyId?: string | null
  /** Who, where a person did it before any seat of theirs counted: who signs in, or accepts an invitation. */
  by?: Pick<Who, 'personId' | 'personName' | 'memberId'>
}

const roundtable = { personId: null, personName: 'Roundtable', memberId: null }

export const whoBySystem = ({
  partnershipId,
  agencyId = null,
  by = roundtable,
}: Omit<SystemAct, keyof About>): Who => ({
  partnershipId,
  ...by,
  agencyId,
  deputyFor: null,
  onBehalf: 0,
})

/** The same road for what happens by itself, from the command line, or before a seat gives rights. */
export async function actBySystem(tx: Tx, services: Stamping, done: SystemAct): Promise<Left> {
  return leave(tx, services, done, whoBySystem(done))
}

async function leave(tx: Tx, services: Stamping, about: About, who: Who): Promise<Left> {
  const { act: action, subjectId, summary, reason = '' } = about
  const { category, subject } = acts[action]
  const { partnershipId, personId } = who
  const words = await storeWords(tx, services, { partnershipId, text: reason, recordedBy: personId })
  const eventId = services.newId()
  const event = {
    ...who,
    id: eventId,
    at: services.now(),
    category,
    action,
    subjectKind: about.subject ?? subject,
    subjectId,
    summary,
    reasonId: words?.id ?? null,
  }
  await insertAuditEvent(tx, event, words?.hash ?? null)
  return { eventId, reasonId: words?.id ?? null }
}
