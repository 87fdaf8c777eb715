import { right } from '../rights/right.ts'
import { board } from '../rights/role-group.ts'

/** Each their own, read by nobody else. */
export const writePrivateNotes = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', ...board],
  writes: true,
  decides: false,
  meets: true,
  who: 'the chair, the board and the partnership manager, each for themselves',
})
