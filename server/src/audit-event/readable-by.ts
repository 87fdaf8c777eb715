import type { AuditScopeRows } from '@roundtable/db/queries/audit-trail.queries.ts'
import { type Actor, auditScopeOf } from '@roundtable/shared/rights/permissions.ts'

/** The part of the trail this person reads, for the screen and for the file. */
export function readableBy(actor: Actor): AuditScopeRows {
  const scope = auditScopeOf(actor)
  if (scope === 'own-acts') return { scope, personId: actor.personId }
  if (scope !== 'own-agency') return { scope }
  const led = actor.seats.filter((seat) => seat.role === 'agency-lead').map((seat) => seat.agencyId)
  return { scope, agencyIds: [...new Set(led)] }
}
