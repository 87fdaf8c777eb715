import type { Role } from '../base/role.ts'
import { type Board, seeMeetings, sitsOn } from '../meeting/meeting-rights.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import type { Actor } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { board } from '../rights/role-group.ts'
import { recordMeetings } from '../room/room-rights.ts'
import type { MinutesState } from './minutes-lifecycle.ts'

const members: readonly Role[] = ['manager', ...board, 'agency-lead', 'audit-lead']

/** Of the board that met, those who sit on it. */
export const commentOnMinutes = right({
  at: 'partnership',
  roles: [],
  everywhere: members,
  writes: true,
  decides: false,
  meets: true,
  who: 'the members of the board that met',
})

export const agreeMinutes = right({
  at: 'partnership',
  roles: [],
  everywhere: ['chair'],
  writes: true,
  decides: true,
  meets: true,
  who: 'the chair',
})

export const mayComment = (actor: Actor, meets: Board): boolean =>
  commentOnMinutes.may(actor) && (recordMeetings.may(actor) || sitsOn(actor, meets))

/** While they are drafted, who keeps the record; then the board; once the chair agreed, whoever reads figures in full. */
export function mayReadMinutes(actor: Actor, state: MinutesState, meets: Board): boolean {
  if (!seeMeetings.may(actor)) return false
  if (state === 'approved' || keepsRecord(actor)) return true
  if (state === 'draft') return false
  return state === 'agreed' ? seeProgress.may(actor) : seeProgress.may(actor) && sitsOn(actor, meets)
}

/** In the past nobody writes, and who kept the record reads it all the same. */
const keepsRecord = (actor: Actor): boolean => recordMeetings.may({ ...actor, readOnly: false })
