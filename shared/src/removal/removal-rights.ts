import type { Actor } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { figureReaders } from '../rights/role-group.ts'

/** Whoever reads words can ask for them to be blacked out. */
export const askForRemovals = right({
  at: 'partnership',
  roles: figureReaders,
  writes: true,
  decides: false,
  who: 'everybody who reads the partnership’s words',
})

/** The keepers who read words: the administrator reads none. */
export const removeWords = right({
  at: 'partnership',
  roles: ['manager', 'agency-lead'],
  writes: true,
  decides: true,
  who: 'the partnership manager, together with another manager or an agency’s lead',
})

type Confirmed = { firstBy: string | null; firstByManager: boolean }

/** One of the two keepers is a manager. */
export const isManager = (actor: Actor): boolean =>
  actor.seats.some(({ role, confirmed }) => role === 'manager' && confirmed)

/** Why this keeper is not the second one; null where they are. */
export function refusedSecond(actor: Actor, { firstBy, firstByManager }: Confirmed): string | null {
  if (actor.personId === firstBy) return 'You confirmed this already: it takes a second keeper.'
  return firstByManager || isManager(actor)
    ? null
    : 'One of the two keepers is the partnership manager: they remove these words.'
}
