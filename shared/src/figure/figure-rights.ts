import { right } from '../rights/right.ts'
import { agencyStaff, figureReaders } from '../rights/role-group.ts'

export const seePublishedFigures = right({
  at: 'partnership',
  roles: figureReaders,
  writes: false,
  decides: false,
  who: 'everyone with a seat, except the system administrator',
})

export const seeUnpublishedFigures = right({
  at: 'agency',
  roles: agencyStaff,
  everywhere: ['manager'],
  shares: true,
  writes: false,
  decides: false,
  who: 'the agency itself and the partnership manager',
})
