export const returnStates = ['due', 'in-progress', 'submitted', 'returned', 'approved', 'published'] as const
export type ReturnState = (typeof returnStates)[number]
