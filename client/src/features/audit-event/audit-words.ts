import type { Outputs } from '../../base/trpc.ts'

export type AuditPageView = Outputs['auditEvent']['list']
export type AuditEvent = AuditPageView['events'][number]

const scopes: Record<AuditPageView['scope'], string> = {
  all: 'You see everything that was done in this partnership.',
  'own-agency':
    'You see what was done in and for your own agency. The manager, the board and the scrutineer see everything.',
  'own-acts': 'You see what you did yourself. The manager, the board and the scrutineer see everything.',
  security: 'You see sign-ins, seats and settings, and no figures.',
  none: 'Nothing of the trail is open to your seat.',
}
export const scopeSentence = (scope: AuditPageView['scope']): string => scopes[scope]

/** Who did it, and as what. */
export function actedAs(event: AuditEvent): string | null {
  const parts = [
    event.agencyName,
    event.deputyFor === null ? null : `as deputy for ${event.deputyFor}`,
    event.onBehalf ? 'on behalf' : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}
