import type { Actor } from './actor.ts'
import { agencyStaff, board } from './role-group.ts'

const leads = ['agency-lead', 'carer-representative', ...board]

/** Who answers for one of these agencies: its lead, its board member, and who speaks for the carers. */
export const leadsIn = ({ seats }: Actor, agencies: readonly (string | null)[]): boolean =>
  seats.some(({ agencyId, role }) => agencies.includes(agencyId) && leads.includes(role))

/** Its own people: those, and who enters its figures. */
export const worksIn = (actor: Actor, agencies: readonly (string | null)[]): boolean =>
  leadsIn(actor, agencies) ||
  actor.seats.some(({ agencyId, role }) => agencies.includes(agencyId) && agencyStaff.includes(role))
