import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

/** Their words speak of figures in full: whoever reads with small counts hidden reads only what they raised. */
export const seeProgress = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', ...board, 'scrutineer', ...agencyStaff, 'audit-lead', 'voice-facilitator'],
  writes: false,
  decides: false,
  shares: true,
  who: 'whoever reads figures in full',
})
