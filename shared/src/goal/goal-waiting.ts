import type { Wait } from '../lifecycle/waiting.ts'
import { isOwnWork } from '../rights/actor.ts'
import { goalName } from './goal-notices.ts'
import type { GoalRecord } from './goal-record.ts'
import { agreeGoals } from './goal-rights.ts'

/** Nobody agrees a goal they proposed or worded. */
export const goalWaits: readonly Wait<GoalRecord, 'agree'>[] = [
  { deed: 'agree', right: agreeGoals, only: (actor, { wordedBy }) => !isOwnWork(actor, wordedBy) },
]

export const goalWaitsSentence = (record: GoalRecord): string =>
  `The ${goalName(record)} waits for the board to agree it.`
