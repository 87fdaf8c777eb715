import { right } from '../rights/right.ts'
import { board } from '../rights/role-group.ts'

/** Signing a pledge, with the same right to decline one. */
export const signPledges = right({
  at: 'agency',
  roles: ['agency-lead', ...board, 'carer-representative'],
  writes: true,
  decides: true,
  who: 'the agency’s lead or its board member',
})

/** Wording a pledge for an agency, which signs or declines it. */
export const askForPledges = right({
  at: 'partnership',
  roles: ['manager', ...board],
  writes: true,
  decides: false,
  who: 'the partnership manager and the board',
})
