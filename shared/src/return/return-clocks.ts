import { localDay } from '../base/local-time.ts'
import { addDays } from '../base/period.ts'
import { reminderDay } from '../base/working-day.ts'
import type { Clock } from '../lifecycle/clock.ts'
import type { ReturnNoticeKind } from './return-notices.ts'
import type { ReturnRecord } from './return-record.ts'

const enterable = ['due', 'in-progress', 'sent-back'] as const

const isPublished = ({ publishedAt }: ReturnRecord): boolean => publishedAt !== null
const opened = ({ openedAt }: ReturnRecord): string => localDay(openedAt)

/** What comes to a return with time alone; a period that was published once is never late again. */
export const returnClocks: readonly Clock<ReturnRecord, ReturnNoticeKind>[] = [
  {
    runsIn: enterable,
    unless: isPublished,
    runsOut: { on: opened },
    until: ({ dueOn }, holidays) => addDays(reminderDay(dueOn, holidays), -1),
    into: 'return-opened',
  },
  {
    runsIn: enterable,
    unless: isPublished,
    runsOut: { on: ({ dueOn }, holidays) => reminderDay(dueOn, holidays) },
    until: ({ dueOn }) => dueOn,
    into: 'return-due',
    once: ({ dueOn }) => dueOn,
  },
  {
    runsIn: [...enterable, 'submitted'],
    unless: isPublished,
    runsOut: { on: ({ dueOn, graceDays }) => addDays(dueOn, graceDays + 1) },
    into: 'return-late',
  },
]
