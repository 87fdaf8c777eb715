import { right } from '../rights/right.ts'
import { board } from '../rights/role-group.ts'

/** Who presents says who is in the room, and so what the screen there may show. */
export const presentPacks = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', ...board],
  writes: true,
  decides: true,
  meets: true,
  who: 'the partnership manager and the board',
})
