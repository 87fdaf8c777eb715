import type { Role } from '../base/role.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import type { Actor } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

const attenders: readonly Role[] = [
  'manager',
  ...board,
  'scrutineer',
  ...agencyStaff,
  'audit-lead',
  'voice-facilitator',
]

/** What may be told of a meeting’s items depends on the reader’s audience: `agendaAudienceOf` says it. */
export const seeMeetings = right({
  at: 'partnership',
  roles: [],
  everywhere: [...attenders, 'elected-member', 'young-person'],
  writes: false,
  decides: false,
  meets: true,
  who: 'whoever has a seat in the partnership, except observers and administrators',
})

export const planMeetings = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager'],
  writes: true,
  decides: false,
  meets: true,
  who: 'the partnership manager',
})

export const proposeItems = right({
  at: 'partnership',
  roles: [],
  everywhere: [...board, 'scrutineer', 'agency-lead', 'young-person'],
  writes: true,
  decides: false,
  meets: true,
  who: 'the board, the scrutineer, agency leads and young people; the partnership manager puts them on the agenda',
})

export const runMeetings = right({
  at: 'partnership',
  roles: [],
  everywhere: ['chair', 'manager'],
  writes: true,
  decides: true,
  meets: true,
  who: 'the chair, or the partnership manager at the chair’s word',
})

/** Of a restricted item, beside the members of the board that meets. */
export const readRestrictedItems = right({
  at: 'agency',
  roles: ['lead-partner', 'delegated-partner', 'agency-lead'],
  everywhere: ['manager', 'chair'],
  writes: false,
  decides: true,
  meets: true,
  shares: true,
  who: 'the members of the board that meets, who leads in the agency that brings it, the chair and the manager',
})

/** Members of the board, by their seats. */
export type Board = { memberIds: readonly string[] }

/** By a seat of theirs that both keepers gave. */
export const sitsOn = (actor: Actor, { memberIds }: Board): boolean =>
  actor.seats.some(({ memberId, confirmed }) => confirmed && memberIds.includes(memberId))

export const mayReadItem = (
  actor: Actor,
  { restricted, leadAgencyId }: { restricted: boolean; leadAgencyId: string | null },
  meets: Board,
): boolean =>
  restricted
    ? seeProgress.may(actor) &&
      (sitsOn(actor, meets) || readRestrictedItems.may(actor, leadAgencyId === null ? [] : [leadAgencyId]))
    : seeMeetings.may(actor)
