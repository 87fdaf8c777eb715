import type { Actor } from '../rights/actor.ts'
import { right } from '../rights/right.ts'

/** To an item of an agenda, by the agency that brings it. */
export const bringPapers = right({
  at: 'agency',
  roles: ['lead-partner', 'delegated-partner', 'agency-lead'],
  everywhere: ['manager'],
  writes: true,
  decides: false,
  meets: true,
  who: 'who leads in the agency that brings the item, and the partnership manager',
})

/** A file may hold what nobody can black out: it is destroyed by the manager alone. */
export const destroyPapers = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager'],
  writes: true,
  decides: true,
  meets: true,
  who: 'the partnership manager',
})

export const mayBringPapers = (actor: Actor, leadAgencyId: string | null): boolean =>
  leadAgencyId === null ? destroyPapers.may(actor) : bringPapers.may(actor, leadAgencyId)
