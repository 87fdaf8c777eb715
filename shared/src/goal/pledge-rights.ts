import { right } from '../rights/right.ts'
import { board } from '../rights/role-group.ts'

export const signPledges = right({
  at: 'agency',
  roles: ['agency-lead', ...board, 'carer-representative'],
  writes: true,
  decides: true,
  who: 'the agency’s lead or its board member',
})
