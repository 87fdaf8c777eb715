import { right } from '../rights/right.ts'
import { administration } from '../rights/role-group.ts'

export const keepAgencies = right({
  at: 'partnership',
  roles: ['manager', administration],
  writes: false,
  decides: true,
  who: 'the partnership manager and the administrator',
})
