import { roles } from '../base/role.ts'
import { right } from '../rights/right.ts'

export const beSignedIn = right({
  at: 'partnership',
  roles,
  writes: false,
  decides: false,
  enrols: true,
  who: 'anyone who is signed in',
})

/** Shown what others see, never more than one sees oneself. */
export const seeAsOthers = right({
  at: 'partnership',
  roles: ['manager'],
  writes: false,
  decides: false,
  who: 'the partnership manager',
})
