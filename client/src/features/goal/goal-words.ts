import { pledgesSentence, sumPledges } from '@roundtable/shared/pledge/pledge-counts.ts'
import { counted } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

type Goals = Outputs['goal']['list']

export const goalsComeFirst = 'Goals come first: indicators, targets and pledges hang on them.'

/** "6 goals the agencies set together. 8 pledges are outstanding: 5 unsigned, 3 not made." */
export function goalsLead(goals: Goals): string {
  if (goals.length === 0) return 'None is agreed yet.'
  const pledges = goals.flatMap((goal) => goal.pledges ?? [])
  if (pledges.length === 0) return `${counted(goals.length, 'goal')}.`
  const told = pledgesSentence(sumPledges(pledges)) ?? 'No agency has joined yet.'
  return `${counted(goals.length, 'goal')} the agencies set together. ${told}`
}
