import type { AuditScopeRows } from '@roundtable/db/queries/audit-trail.queries.ts'
import { agenciesLedBy, auditScopeOf } from '@roundtable/shared/member/audit-event-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'

/** The part of the trail this person reads, for the screen and for the file. */
export function readableBy(actor: Actor): AuditScopeRows {
  const scope = auditScopeOf(actor)
  if (scope === 'own-acts') return { scope, personId: actor.personId }
  if (scope !== 'own-agency') return { scope }
  return { scope, agencyIds: agenciesLedBy(actor) }
}
