import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { isOwnWork } from '../rights/actor.ts'
import { leadsIn } from '../rights/leads-in.ts'
import { goalEndings, goalStateWord } from './goal-lifecycle.ts'
import type { GoalRecord } from './goal-record.ts'
import { agreeGoals, seeGoalDrafts, seeGoals } from './goal-rights.ts'

export const goalName = ({ kind, code }: Pick<GoalRecord, 'kind' | 'code'>): string =>
  kind === 'vision' ? 'vision' : `goal ${code}`

export const goalNotices = {
  'goal-proposed': {
    word: 'A goal waits for the board',
    channel: 'at-once',
    on: ['goal.proposed'],
    to: (person, { wordedBy }) => agreeGoals.may(person) && !isOwnWork(person, wordedBy),
    newcomers: true,
    reader: agreeGoals,
    openIn: ['proposed'],
    text: (record, by) => ({
      title: `Proposed: ${goalName(record)}`,
      sentence: `${by} proposed the ${goalName(record)}. It counts once the board agrees it.`,
    }),
  },
  'goal-decided': {
    word: 'A goal you proposed was decided',
    channel: 'weekly',
    on: ['goal.agreed', 'goal.declined'],
    to: ({ personId }, { wordedBy }) => wordedBy.includes(personId),
    reader: seeGoals,
    openIn: ['agreed', 'declined'],
    text: (record, by) =>
      record.state === 'declined'
        ? {
            title: `Declined: ${goalName(record)}`,
            sentence: `${by} declined the ${goalName(record)}, which you proposed. The reason stands on the page of goals.`,
          }
        : {
            title: `Agreed: ${goalName(record)}`,
            sentence: `The ${goalName(record)}, which you proposed, was agreed. ${by} recorded it.`,
          },
  },
  'goal-over': {
    word: 'A goal your agency answers for or pledged has ended, or came back',
    channel: 'weekly',
    on: ['goal.achieved', 'goal.missed', 'goal.withdrawn', 'goal.restored'],
    to: (person, { answeringIds }) => leadsIn(person, answeringIds),
    reader: seeGoalDrafts,
    openIn: ['agreed', ...goalEndings],
    tellsReason: true,
    text: (record, by) =>
      record.state === 'agreed'
        ? {
            title: `Back: ${goalName(record)}`,
            sentence: `${by} restored the ${goalName(record)}: what your agency has part in it counts again.`,
          }
        : {
            title: `${goalStateWord(record.state)}: ${goalName(record)}`,
            sentence: `${by} ended the ${goalName(record)} (${goalStateWord(record.state).toLowerCase()}): nothing more is asked of your agency for it.`,
          },
  },
} as const satisfies Readonly<Record<string, LifeNotice<GoalRecord>>>
