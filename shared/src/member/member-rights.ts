import type { DomainError } from '../base/errors.ts'
import type { Role } from '../base/role.ts'
import type { Actor } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { administration, agencyStaff } from '../rights/role-group.ts'

const keepers = {
  at: 'agency',
  roles: ['agency-lead'],
  everywhere: ['manager', administration],
  // A partnership of published figures has people too.
  writes: false,
  who: 'the partnership manager, agency leads and the administrator',
} as const

export const seePeople = right(keepers)
export const keepPeople = right(keepers)

/** A refusal of what an agency's lead may not do either. */
export const refusedSeat = (sentence: string): DomainError =>
  keepPeople.refusal(sentence, 'the partnership manager and the administrator')

/** What an agency's lead gives and ends in their own agency. */
export const rolesOfAgency: readonly Role[] = agencyStaff
export const isOfAgency = (role: Role): boolean => rolesOfAgency.includes(role)

/** Whether the actor gives, ends and deputises a seat of this role in this agency. */
export const mayKeepSeat = (actor: Actor, seat: { agencyId: string; role: Role }): boolean =>
  keepPeople.scope(actor) === 'all' || (keepPeople.may(actor, seat.agencyId) && isOfAgency(seat.role))

/** Seats that see figures not yet published are deputised inside their own agency only. */
export const isDeputisedInside = isOfAgency

export const isAdministration = (role: Role): boolean => role === administration

/** Somebody in the partnership always has a seat of this role: it keeps the others. */
export const isNeverVacant = (role: Role): boolean => keepers.everywhere.some((each) => each === role)

/** The system administrator sees no figures, so nobody is administrator and something else beside it. */
export const mixesAdministration = (has: readonly Role[], gets: Role): boolean =>
  has.some((role) => isAdministration(role) !== isAdministration(gets))
