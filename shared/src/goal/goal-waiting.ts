import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { isOwnWork } from '../rights/actor.ts'
import type { GoalRecord } from './goal-record.ts'
import { agreeGoals } from './goal-rights.ts'

/** Nobody agrees a goal they proposed or worded. */
export const goalWaits: readonly Wait<GoalRecord, 'agree'>[] = [
  { deed: 'agree', right: agreeGoals, only: (actor, { wordedBy }) => !isOwnWork(actor, wordedBy) },
]

export const goalWaitsWords = ({ kind, code, wording }: GoalRecord): WaitingWords => ({
  title: kind === 'vision' ? `Vision: ${wording}` : `Goal ${code}: ${wording}`,
  detail: 'Proposed: it counts once the board agrees it.',
  waitsFor: null,
  verb: 'Agree or decline',
  dueOn: null,
})
