import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

/** Step changes, titles and the kind of a chart. */
export const markCharts = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})

const annotators = ['manager', ...board, 'scrutineer', 'agency-lead'] as const

/** Dated notes: the board and the scrutineer, and those whose figures they are. */
export const annotateCharts = right({
  at: 'agency',
  roles: ['contributor', 'carer-representative'],
  everywhere: annotators,
  writes: true,
  decides: false,
  who: 'the partnership manager, board members, the scrutineer, agency leads and those who report the figures',
})

export const withdrawAnnotations = right({
  at: 'own',
  roles: [...board, 'scrutineer', ...agencyStaff],
  everywhere: ['manager'],
  writes: true,
  decides: false,
  who: 'who wrote it and the partnership manager',
})
