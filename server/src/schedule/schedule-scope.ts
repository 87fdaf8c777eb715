import type { Role } from '@roundtable/shared/base/role.ts'
import { type Actor, mayPublishReturn } from '@roundtable/shared/rights/permissions.ts'

/** Whose schedules somebody keeps: all as manager, their own agency's as its lead. */
export const scheduleScope = (actor: Actor): 'all' | string[] =>
  mayPublishReturn(actor)
    ? 'all'
    : actor.seats.filter(({ role }) => role === 'agency-lead').map(({ agencyId }) => agencyId)

export const enteringRoles: readonly Role[] = ['agency-lead', 'contributor', 'carer-representative']
