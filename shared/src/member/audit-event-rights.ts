import type { Role } from '../base/role.ts'
import { type Actor, holds } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { administration, board } from '../rights/role-group.ts'

export type AuditScope = 'all' | 'own-agency' | 'own-acts' | 'security' | 'none'

/** Which part of the trail a role reads; who has several seats reads the first part that is theirs. */
const parts: readonly { scope: AuditScope; roles: readonly Role[] }[] = [
  { scope: 'all', roles: ['manager', ...board, 'scrutineer'] },
  { scope: 'own-agency', roles: ['agency-lead'] },
  { scope: 'security', roles: [administration] },
  { scope: 'own-acts', roles: ['contributor', 'carer-representative', 'observer'] },
]

export const readAuditTrail = right({
  at: 'partnership',
  roles: parts.flatMap(({ roles }) => roles),
  writes: false,
  decides: false,
  who: 'the partnership manager, board members and the scrutineer; others see their own part',
})

export const auditScopeOf = (actor: Actor): AuditScope =>
  parts.find(({ roles }) => holds(actor, roles))?.scope ?? 'none'

/** The agencies of whose acts a lead reads. */
export function agenciesLedBy(actor: Actor): string[] {
  const led = actor.seats.filter(({ role }) => role === 'agency-lead')
  return [...new Set(led.map(({ agencyId }) => agencyId))]
}
