import { formatDay } from '../base/period.ts'
import type { ChallengeView, StageView } from './challenge.ts'
import { isAnswered, isEnded, stageWaiting } from './challenge-stages.ts'
import { stageDayWord } from './challenge-words.ts'

/** "4 December", with its year where that is not this year's. */
const dayWord = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formatDay(day).slice(0, -5) : formatDay(day)

const nth = { 1: 'first', 2: 'second', 3: 'last' } as const

type Of = Pick<ChallengeView, 'state' | 'stage' | 'from' | 'to' | 'answerUntil' | 'endedOn' | 'today'>

/** What a challenge waits for, in one sentence, to whoever answers it and to everybody else. */
export function challengeHeadline(
  { state, stage, from, to, answerUntil, endedOn, today }: Of,
  answers: boolean,
): string {
  if (stageWaiting(state) !== null) {
    return answers
      ? `${from.name} waits for your ${nth[stage]} answer until ${dayWord(answerUntil, today)}`
      : `${to.name} has until ${dayWord(answerUntil, today)} to answer`
  }
  if (isAnswered(state)) return `${to.name} has answered: ${from.name} decides`
  const on = endedOn === null ? '' : `, ${dayWord(endedOn, today)}`
  if (state === 'resolved') return `Resolved${on}`
  if (state === 'withdrawn') return `Withdrawn${on}`
  if (state === 'disagreement-recorded') return `Ended with the disagreement recorded${on}`
  return state === 'accepted'
    ? 'The answer is accepted, and not resolved yet'
    : 'The answer is accepted with conditions, and not resolved yet'
}

const days = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`)

/** What became of a stage, or what would begin it. */
export function stageSentence(
  { days: all, day, answerUntil, outcome }: StageView,
  before: StageView | null,
  { state, from, today }: Pick<ChallengeView, 'state' | 'from' | 'today'>,
): string {
  const left = all - day
  switch (outcome) {
    case 'running':
      return left <= 0
        ? `Day ${day} of ${all}. Today is the last.`
        : `${day === 0 ? 'Its days count from the next working day.' : `Day ${day} of ${all}.`} ${days(left)} left, until ${dayWord(answerUntil, today)}.`
    case 'answered':
      return `Answered on ${stageDayWord(day)}.`
    case 'disagreed':
      return `Answered on ${stageDayWord(day)}. ${from.name} disagreed.`
    case 'accepted':
      return `Answered on ${stageDayWord(day)}, and accepted.`
    case 'passed-on':
      return `Passed on to the next stage on ${stageDayWord(day)}.`
    case 'silent':
      return `Nobody answered until ${dayWord(answerUntil, today)}.`
    case 'ended':
      return `It ended here on ${stageDayWord(day)}.`
    case 'ahead':
      if (isEnded(state) || before === null) return 'Not needed.'
      if (before.outcome === 'running') {
        return `If nobody answers by ${dayWord(before.answerUntil, today)}. Then until ${dayWord(answerUntil, today)}.`
      }
      if (isAnswered(state) && before.outcome === 'answered') return `If ${from.name} disagrees.`
      return before.outcome === 'ahead' && !state.startsWith('accepted') ? 'After that.' : 'Not needed.'
  }
}
