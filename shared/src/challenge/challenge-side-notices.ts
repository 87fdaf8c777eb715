import { listed } from '../base/listed.ts'
import { formatDay } from '../base/period.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { Actor } from '../rights/actor.ts'
import { leadsIn } from '../rights/leads-in.ts'
import { challengeStates } from './challenge-lifecycle.ts'
import { type ChallengeRecord, challengeName } from './challenge-record.ts'
import { answerAt, answerChallenges, isOfRaisingSide, readAnswers } from './challenge-rights.ts'
import { isEnded } from './challenge-stages.ts'

/** Who leads in one of two agencies that become one, or part again, is told of that once, for all that passes. */
const isBeside = (person: Actor, { gone }: ChallengeRecord): boolean =>
  gone !== null && !leadsIn(person, [gone.agencyId, gone.into?.agencyId ?? null])
const isAsked = (person: Actor, { agencyId }: ChallengeRecord): boolean =>
  agencyId !== null && answerAt[1].may(person, agencyId)

function text(record: ChallengeRecord): { title: string; sentence: string } {
  const { gone, supportUntil } = record
  const name = challengeName(record)
  if (gone === null) return { title: name, sentence: 'Who takes part in it has changed: see its page.' }
  if (gone.into === null) {
    const until = supportUntil === null ? '' : `, by ${formatDay(supportUntil)},`
    return {
      title: `Help ended: ${name}`,
      sentence: `${gone.name} left the partnership: the help it offered${until} ended with it. What was offered stays on its page.`,
    }
  }
  const does = [
    ...(gone.asked ? ['asks'] : []),
    ...(gone.answered ? ['answers'] : []),
    ...(gone.helped ? ['helps'] : []),
  ]
  return {
    title: `${gone.into.name} in place of ${gone.name}: ${name}`,
    sentence: `${gone.into.name} ${listed(does)} now in place of ${gone.name}, by the same days.`,
  }
}

const change = {
  channel: 'at-once',
  on: ['agency.merged', 'agency.merge-undone', 'agency.ended'],
  openIn: challengeStates.filter((state) => !isEnded(state)),
  text,
} as const

/** An agency of a challenge became part of another, or the one that helps left: its sides are told. */
export const challengeSideNotices = {
  'challenge-to-yours-passed': {
    word: 'An agency in a challenge to your agency left, or became part of another',
    ...change,
    to: (person, record) => isBeside(person, record) && isAsked(person, record),
    reader: answerChallenges,
  },
  'challenge-of-yours-passed': {
    word: 'An agency in a challenge you raised left, or became part of another',
    ...change,
    to: (person, record) =>
      isBeside(person, record) && isOfRaisingSide(person, record) && !isAsked(person, record),
    agencyOf: ({ fromAgencyId, agencyId }) => fromAgencyId ?? agencyId,
    reader: readAnswers,
  },
} as const satisfies Readonly<Record<string, LifeNotice<ChallengeRecord>>>
