import type { Role } from '../base/role.ts'
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

/** Of a restricted item, beside this, only who reads the item. */
export const seeRoom = right({
  at: 'partnership',
  roles: [],
  everywhere: attenders,
  writes: false,
  decides: false,
  meets: true,
  who: 'the board, the partnership manager, the scrutineer and whoever works in an agency',
})

export const recordMeetings = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', 'chair'],
  writes: true,
  decides: true,
  meets: true,
  who: 'the partnership manager or the chair, while the meeting is in session',
})
