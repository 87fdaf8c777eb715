import { addDays } from '../base/period.ts'
import { workingDayOnOrBefore } from '../base/working-day.ts'
import type { Clock } from '../lifecycle/clock.ts'
import type { ChallengeNoticeKind } from './challenge-notices.ts'
import type { ChallengeRecord } from './challenge-record.ts'
import { dayAfter } from './challenge-stages.ts'

const runsIn = ['stage-1', 'stage-2', 'stage-3'] as const
const lastDay = ({ answerUntil }: ChallengeRecord): string => answerUntil
const daysBefore = 7

/** Who answers is reminded a week before the last day, and on it. */
export const challengeClocks: readonly Clock<ChallengeRecord, ChallengeNoticeKind>[] = [
  {
    runsIn,
    runsOut: {
      on: ({ answerUntil }, holidays) => workingDayOnOrBefore(addDays(answerUntil, -daysBefore), holidays),
    },
    until: ({ answerUntil }) => addDays(answerUntil, -1),
    into: 'challenge-due',
    once: lastDay,
  },
  { runsIn, runsOut: { on: lastDay }, until: lastDay, into: 'challenge-last-day' },
]

/** The day after the last one it moves on by itself. */
export const silenceClock: Clock<ChallengeRecord, 'run-out'> = {
  runsIn,
  runsOut: { on: ({ answerUntil }) => dayAfter(answerUntil) },
  into: 'run-out',
}
