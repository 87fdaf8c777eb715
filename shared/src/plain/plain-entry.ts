import { type Frequency, formatDay } from '../base/period.ts'
import type { ReturnState } from '../return/return-lifecycle.ts'
import { plainPeriod } from './plain-words.ts'

const columns: Readonly<Record<string, string>> = {
  Code: 'Row',
  Indicator: 'What we count',
  Numerator: 'How many',
  Denominator: 'Out of how many',
  Value: 'The number',
  Target: 'We want',
  'Would be': 'This means',
  Commentary: 'Your words',
  'Why there is no figure': 'Why there is no number',
  'Indicator, by whom': 'What we count',
  'Figure, interval': 'The number',
  Compared: 'Next to',
  'What was said': 'Your words',
  'Where it stands': 'What became of it',
  'History of this return': 'What happened to it',
}
/** What stands above a column where carers fill in their numbers. */
export const plainColumn = (word: string): string => columns[word] ?? word

export const plainReturnTitle = ({
  frequency,
  periodStart,
}: {
  frequency: Frequency
  periodStart: string
}): string => `Our numbers for ${plainPeriod(frequency, periodStart)}`

/** What becomes of numbers that were filled in. */
export const plainSteps = [
  'You fill it in',
  'Somebody checks it',
  'Everybody in the partnership can see it',
] as const

type Owed = {
  state: ReturnState
  dueOn: string
  late: boolean
  graceUntil: string | null
  approvers: readonly string[]
}

/** Where one's numbers stand, and what comes next. */
export function plainReturn({ state, dueOn, late, graceUntil, approvers }: Owed): string {
  const who = approvers.length === 0 ? 'Somebody' : approvers.join(' or ')
  if (state === 'published') return 'Everybody in the partnership can see these numbers.'
  if (state === 'closed') return 'We went on without these numbers.'
  if (state === 'approved') return 'These numbers are checked. Everybody sees them soon.'
  if (state === 'submitted') return `You sent these numbers. ${who} checks them now.`
  const day = formatDay(dueOn)
  return `${late || graceUntil !== null ? `We hoped to have them by ${day}.` : `We need them by ${day}.`} Then ${who === 'Somebody' ? 'somebody' : who} checks them.`
}

const stateWords: Record<ReturnState, string> = {
  due: 'Not started',
  'in-progress': 'Started',
  submitted: 'Being checked',
  'sent-back': 'Sent back to you',
  approved: 'Checked',
  published: 'Done',
  closed: 'Closed',
}
export const plainReturnState = (state: ReturnState): string => stateWords[state]
