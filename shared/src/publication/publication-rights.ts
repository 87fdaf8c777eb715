import { type Actor, isOwnWork } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { board } from '../rights/role-group.ts'

export const preparePublications = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})

export const signOffPublications = right({
  at: 'partnership',
  roles: board,
  writes: true,
  decides: true,
  who: 'the lead and delegated partners and the chair',
})

/** What is public goes at once: one person is enough for that. */
export const revokePublications = right({
  at: 'partnership',
  roles: ['manager', ...board],
  writes: true,
  decides: false,
  who: 'the partnership manager, the lead and delegated partners and the chair',
})

/** Nobody signs off what they, or somebody whose seat they opened, prepared. */
export const maySignOffPublication = (actor: Actor, preparedBy: string | null): boolean =>
  signOffPublications.may(actor) && !isOwnWork(actor, [preparedBy])
