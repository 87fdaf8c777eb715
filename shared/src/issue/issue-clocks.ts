import type { Clock } from '../lifecycle/clock.ts'
import type { IssueRecord } from './issue-record.ts'

/** The day on which it is looked at again. */
export const issueClocks: readonly Clock<IssueRecord, 'issue-review-due'>[] = [
  {
    runsIn: ['accepted', 'in-progress'],
    unless: ({ isReady }) => isReady,
    runsOut: { on: ({ reviewOn }) => reviewOn },
    into: 'issue-review-due',
  },
]
