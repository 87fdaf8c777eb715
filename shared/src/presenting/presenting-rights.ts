import { right } from '../rights/right.ts'
import { board } from '../rights/role-group.ts'

export const presentPacks = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', ...board],
  writes: true,
  decides: false,
  meets: true,
  who: 'the partnership manager and the board',
})
