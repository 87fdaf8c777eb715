import { isImpactDue, isOverdue } from '@roundtable/shared/action/action-filter.ts'
import { actionStateWord, isOwed } from '@roundtable/shared/action/action-lifecycle.ts'
import { type ImpactAnswer, impactAnswerWord } from '@roundtable/shared/action/action-words.ts'
import { counted, dayOf, formatDay } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

export type ActionList = Outputs['action']['list']
export type ActionRow = ActionList['actions'][number]
export type ActionView = Outputs['action']['get']

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** "12 days overdue" where it is; null elsewhere. */
export const overdueWord = (action: ActionRow, today: string): string | null =>
  isOverdue(action, today) ? `${counted(daysBetween(action.dueOn, today), 'day')} overdue` : null

export function stateLook(action: ActionRow, today: string): string {
  if (isOverdue(action, today)) return 'tag tag-late'
  if (action.state === 'done' || isImpactDue(action, today)) return 'tag tag-waiting'
  return isOwed(action.state) ? 'tag tag-info' : 'tag'
}

/** The state, and of an action that is over what came of it. */
export const stateWord = ({ state, answer }: ActionRow): string =>
  state === 'impact-checked' && answer !== null
    ? `${actionStateWord(state)}: ${impactAnswerWord(answer).split(',')[0]?.toLowerCase()}`
    : actionStateWord(state)

/** "3 actions are overdue, 2 wait to be verified." */
export function actionsLead({ all, pressing }: Pick<ActionList, 'all' | 'pressing'>): string {
  if (all === 0) return 'Nobody has set an action yet.'
  const { overdue, verify, impact } = pressing
  const parts = [
    ...(overdue === 0 ? [] : [`${counted(overdue, 'action is', 'actions are')} overdue`]),
    ...(verify === 0 ? [] : [`${counted(verify, 'waits', 'wait')} to be verified by another agency`]),
    ...(impact === 0 ? [] : [`${counted(impact, 'waits', 'wait')} for a look at what changed`]),
  ]
  return parts.length === 0 ? 'No action is overdue, and none waits to be verified.' : `${parts.join('; ')}.`
}

const answerSentence: Record<ImpactAnswer, string> = {
  yes: 'It made a difference.',
  no: 'It made no difference.',
  'too-early': 'It is too early to say what it changed.',
  'cannot-tell': 'Whether it made a difference cannot be told.',
}

/** "is looked at on 3 July 2027", and once that day is over "was to be looked at on 3 July 2026" */
export const lookedAtWords = (impactOn: string, today: string): string =>
  `${impactOn < today ? 'was to be' : 'is'} looked at on ${formatDay(impactOn)}`

/** How it stands, in one sentence, the most pressing first. */
export function actionSentence(action: ActionView, today: string): string {
  const { state, agencyName, dueOn, impactOn, doneAt, verifiedAt, verifiedBy, answer } = action
  const late = overdueWord(action, today)
  if (late !== null) return `${agencyName} has it to do, and it is ${late}.`
  if (state === 'open') return `${agencyName} has it to do by ${formatDay(dueOn)}, and has not begun.`
  if (state === 'in-progress') return `${agencyName} has begun. It is due on ${formatDay(dueOn)}.`
  if (state === 'done') {
    return `${agencyName} reported it done on ${dayOf(doneAt ?? dueOn)}. It waits for somebody of another agency to verify it.`
  }
  if (state === 'cancelled') return 'It was cancelled: the reason stands in its history.'
  const seen = `${agencyName} did it, and ${verifiedBy ?? 'another agency'} verified it on ${dayOf(verifiedAt ?? dueOn)}.`
  if (state === 'impact-checked' && answer !== null) return `${seen} ${answerSentence[answer]}`
  return impactOn === null ? seen : `${seen} What it changed ${lookedAtWords(impactOn, today)}.`
}
