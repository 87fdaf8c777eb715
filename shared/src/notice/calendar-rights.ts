import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

/** What stands in it is asked of each day on its own: it shows nobody more than the pages do. */
export const keepCalendar = right({
  at: 'partnership',
  roles: ['manager', ...board, 'scrutineer', ...agencyStaff, 'audit-lead'],
  writes: true,
  decides: false,
  who: 'the partnership manager, the board, the scrutineer, audit leads and the people of agencies',
})
