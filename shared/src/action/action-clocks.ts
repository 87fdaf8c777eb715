import { addDays } from '../base/period.ts'
import { reminderDay } from '../base/working-day.ts'
import type { Clock } from '../lifecycle/clock.ts'
import { owedStates } from './action-lifecycle.ts'
import type { ActionNoticeKind } from './action-notices.ts'
import type { ActionRecord } from './action-record.ts'

/** What comes to an action with time alone. */
export const actionClocks: readonly Clock<ActionRecord, ActionNoticeKind>[] = [
  {
    runsIn: owedStates,
    runsOut: { on: ({ dueOn }, holidays) => reminderDay(dueOn, holidays) },
    until: ({ dueOn }) => dueOn,
    into: 'action-due',
    once: ({ dueOn }) => dueOn,
  },
  {
    runsIn: owedStates,
    runsOut: { on: ({ dueOn }) => addDays(dueOn, 1) },
    into: 'action-overdue',
  },
  {
    runsIn: ['verified'],
    runsOut: { on: ({ impactOn }) => impactOn },
    into: 'action-impact-due',
  },
]
