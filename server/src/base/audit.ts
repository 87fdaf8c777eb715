import type { Tx } from '@roundtable/db/database.ts'
import { insertAuditEvent } from '@roundtable/db/queries/audit-event.queries.ts'
import type { Seat } from '@roundtable/shared/rights/permissions.ts'
import { markWritten } from './cache-by-version.ts'
import type { ActorContext } from './context.ts'

export type AuditNote = {
  category: 'figures' | 'definitions' | 'people' | 'security'
  /** `<noun>.<past participle>`, for example `return.submitted`. */
  action: string
  subjectKind: string
  subjectId: string
  /** A sentence a person understands; never a figure. */
  summary: string
  /** The seat whose right was used; the first own seat where it does not matter. */
  seat?: Seat | null
  /** The agency it concerns, where it is not the seat's. */
  agencyId?: string
  onBehalf?: boolean
}

/** Only inside the transaction of what it tells: the type asks for it. */
export async function audit(tx: Tx, ctx: ActorContext, note: AuditNote): Promise<void> {
  const seat = note.seat ?? ctx.actor.seats[0] ?? null
  markWritten(ctx.membership)
  await insertAuditEvent(tx, {
    partnershipId: ctx.actor.partnershipId,
    id: ctx.newId(),
    at: ctx.now(),
    category: note.category,
    action: note.action,
    personId: ctx.actor.personId,
    personName: ctx.actor.name,
    memberId: seat?.memberId ?? null,
    agencyId: note.agencyId ?? seat?.agencyId ?? null,
    deputyFor: seat?.deputyFor ?? null,
    onBehalf: note.onBehalf === true ? 1 : 0,
    subjectKind: note.subjectKind,
    subjectId: note.subjectId,
    summary: note.summary,
  })
}
