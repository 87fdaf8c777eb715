import { right } from '../rights/right.ts'

/** What is said of an indicator as a whole: by those who answer for it or report it. */
export const writeStories = right({
  at: 'agency',
  roles: ['agency-lead', 'contributor', 'carer-representative'],
  everywhere: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager and the people of the agencies that answer for the indicator or report it',
})
