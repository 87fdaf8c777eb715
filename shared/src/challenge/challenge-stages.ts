import { addDays } from '../base/period.ts'
import { type Holidays, workingDaysAfter } from '../base/working-day.ts'
import type { ChallengeState } from './challenge-lifecycle.ts'

export const stages = [1, 2, 3] as const
export type Stage = (typeof stages)[number]
export const isStage = (number: number): number is Stage => stages.some((stage) => stage === number)

/** Working days of each stage, until a partnership sets others. */
export const usualDays: Readonly<Record<Stage, number>> = { 1: 10, 2: 10, 3: 15 }

const stageWords: Record<Stage, string> = { 1: 'Agency lead', 2: 'Delegated partner', 3: 'Lead partner' }
/** Who answers at a stage. */
export const stageWord = (stage: Stage): string => stageWords[stage]

export const nextStage = (stage: Stage): Stage | null => (stage === 1 ? 2 : stage === 2 ? 3 : null)

/** The stage whose answer is waited for; null where none is. */
export const stageWaiting = (state: ChallengeState): Stage | null =>
  state === 'stage-1' ? 1 : state === 'stage-2' ? 2 : state === 'stage-3' ? 3 : null

export const isAnswered = (state: ChallengeState): boolean =>
  state === 'answered-1' || state === 'answered-2' || state === 'answered-3'

export const isEnded = (state: ChallengeState): boolean =>
  state === 'resolved' || state === 'disagreement-recorded' || state === 'withdrawn'

/** The last day to answer; the day on which the stage begins does not count. */
export const lastDayToAnswer = (fromDay: string, days: number, holidays: Holidays): string =>
  workingDaysAfter(fromDay, days, holidays)

/** The first day on which nobody answered in time. */
export const dayAfter = (answerUntil: string): string => addDays(answerUntil, 1)
