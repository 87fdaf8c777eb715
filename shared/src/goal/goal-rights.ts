import { right } from '../rights/right.ts'
import { figureReaders } from '../rights/role-group.ts'

export const seeGoals = right({
  at: 'partnership',
  roles: figureReaders,
  writes: false,
  who: 'everyone with a seat, except the system administrator',
})

export const reviseGoals = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  who: 'the partnership manager',
})
