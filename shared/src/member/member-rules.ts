import type { Role } from '../base/role.ts'
import { type Actor, mayKeepAgencies, mayKeepPeople } from '../rights/permissions.ts'

/** Days in which an invitation can be accepted. */
export const invitationDays = 7

/** What an agency's lead gives and ends in their own agency. */
export const rolesOfAgency: readonly Role[] = ['agency-lead', 'contributor', 'carer-representative']

/** Agencies whose people the actor keeps. */
export function agenciesKept(actor: Actor): 'all' | string[] {
  if (mayKeepAgencies(actor)) return 'all'
  return [...new Set(actor.seats.map((seat) => seat.agencyId))].filter((id) => mayKeepPeople(actor, id))
}

/** Whether the actor gives, ends and deputises a seat of this role in this agency. */
export const mayKeepSeat = (actor: Actor, seat: { agencyId: string; role: Role }): boolean =>
  mayKeepAgencies(actor) || (mayKeepPeople(actor, seat.agencyId) && rolesOfAgency.includes(seat.role))

/** The system administrator sees no figures, so nobody is administrator and something else beside it. */
export const mixesAdministration = (has: readonly Role[], gets: Role): boolean =>
  has.some((role) => (role === 'administrator') !== (gets === 'administrator'))

/** Seats that see figures not yet published are deputised inside their own agency only. */
export const isDeputisedInside = (role: Role): boolean => rolesOfAgency.includes(role)
