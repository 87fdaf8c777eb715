import type { Role } from '../base/role.ts'
import { type Actor, isOwnWork } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

const agencyAndManager = {
  at: 'agency',
  roles: agencyStaff,
  everywhere: ['manager'],
  shares: true,
  writes: true,
  decides: false,
  who: 'the agency itself and the partnership manager',
} as const

/** A return is there to be filled in: where nothing can be written there is none to see. */
export const seeReturns = right(agencyAndManager)

export const enterReturns = right(agencyAndManager)

export const entersForAgency = (role: Role): boolean => agencyStaff.includes(role)

/** The agencies whose figures it is this person’s own part to enter: a manager is never expected to. */
export const agenciesEnteredFor = (actor: Actor): string[] =>
  actor.seats.filter(({ role }) => entersForAgency(role)).map(({ agencyId }) => agencyId)

/** The manager enters for another agency; the figure carries a flag that says so. */
export const entersOnBehalf = (actor: Actor, agencyId: string): boolean =>
  !agenciesEnteredFor(actor).includes(agencyId)

export const isExpectedToEnter = (actor: Actor, agencyId: string): boolean =>
  enterReturns.may(actor, agencyId) && !entersOnBehalf(actor, agencyId)

export const approveReturns = right({
  at: 'agency',
  roles: ['agency-lead'],
  writes: true,
  decides: true,
  who: 'the agency’s lead, for figures somebody else entered',
})

/** Nobody approves a figure they entered. */
export const mayApproveEntries = (actor: Actor, agencyId: string, enteredBy: readonly string[]): boolean =>
  approveReturns.may(actor, agencyId) && !isOwnWork(actor, enteredBy)

/** How far each agency is, counted; no figures. */
export const seeReturnProgress = right({
  at: 'partnership',
  roles: ['manager', ...board],
  writes: true,
  decides: false,
  who: 'the partnership manager, the chair, and the lead and delegated partners',
})

/** Publishing, closing and reminding: the manager keeps the partnership's calendar, never an agency's approval. */
export const publishReturns = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: true,
  who: 'the partnership manager',
})

export const reopenReturns = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: true,
  who: 'the partnership manager',
})
