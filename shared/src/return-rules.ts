import { addDays, type Frequency } from './period.ts'

export const returnStates = ['due', 'in-progress', 'submitted', 'returned', 'approved', 'published'] as const
export type ReturnState = (typeof returnStates)[number]

/** Days after the end of its period at which a return is due; a quarter goes through a board's papers first. */
export const dueAfterDays: Record<Frequency, number> = {
  monthly: 20,
  quarterly: 56,
  termly: 56,
  'half-yearly': 56,
  annual: 90,
}

/** Days after the due day on which a return still counts as on time. */
export const graceDays = 5

export const dueOn = (frequency: Frequency, periodEnd: string): string =>
  addDays(periodEnd, dueAfterDays[frequency])

/** Whose agency still owes it: what is submitted waits for its own lead, and counts as owed until approved. */
export const openStates: readonly ReturnState[] = ['due', 'in-progress', 'submitted', 'returned']

export function isLate(
  owed: { state: ReturnState; dueOn: string; graceDays: number },
  today: string,
): boolean {
  return openStates.includes(owed.state) && today > addDays(owed.dueOn, owed.graceDays)
}
