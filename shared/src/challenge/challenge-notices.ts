import { formatDay } from '../base/period.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { Actor } from '../rights/actor.ts'
import { challengeStates } from './challenge-lifecycle.ts'
import { type ChallengeRecord, challengeName } from './challenge-record.ts'
import {
  answerAt,
  answerChallenges,
  isManager,
  isOfRaisingSide,
  isOverlooking,
  readAnswers,
} from './challenge-rights.ts'
import { stageWord } from './challenge-stages.ts'

/** Who answers at the stage it is at; nobody what they raised. */
const answers = (person: Actor, { agencyId, stage, raisedBy }: ChallengeRecord): boolean =>
  agencyId !== null && person.personId !== raisedBy && answerAt[stage].may(person, agencyId)
const isAsked = (person: Actor, { agencyId }: ChallengeRecord): boolean =>
  agencyId !== null && answerAt[1].may(person, agencyId)
/** Who had it to answer until it moved on unanswered, and has it no more. */
function hadIt(person: Actor, record: ChallengeRecord): boolean {
  const { agencyId, state, stage, raisedBy } = record
  if (agencyId === null || person.personId === raisedBy) return false
  if (state === 'disagreement-recorded') return answerAt[stage].may(person, agencyId)
  return stage > 1 && answerAt[stage === 3 ? 2 : 1].may(person, agencyId) && !answers(person, record)
}
/** Who leads in a third agency that is named to help, where they may know of it: the two sides know already. */
const isHelper = (
  person: Actor,
  { supportAgencyId, agencyId, fromAgencyId, restricted }: ChallengeRecord,
): boolean =>
  supportAgencyId !== null &&
  !restricted &&
  supportAgencyId !== agencyId &&
  supportAgencyId !== fromAgencyId &&
  answerAt[1].may(person, supportAgencyId)
const stages = ['stage-1', 'stage-2', 'stage-3'] as const
const answered = ['answered-1', 'answered-2', 'answered-3'] as const
const helpUntil = ({ supportUntil }: ChallengeRecord): string =>
  supportUntil === null ? '' : `, by ${formatDay(supportUntil)}`
const ended = ['resolved', 'disagreement-recorded', 'withdrawn'] as const
const until = ({ answerUntil }: ChallengeRecord): string => formatDay(answerUntil)

export const challengeNotices = {
  'challenge-raised': {
    word: 'A challenge to your agency',
    channel: 'at-once',
    on: ['challenge.raised'],
    to: answers,
    otherwise: isManager,
    newcomers: true,
    reader: answerChallenges,
    openIn: ['stage-1'],
    text: (record) => ({
      title: challengeName(record),
      sentence: `${record.fromName} challenges ${record.agencyName}. Answer until ${until(record)}.`,
    }),
  },
  'challenge-moved': {
    word: 'A challenge waits at the next stage',
    channel: 'at-once',
    on: ['challenge.disagreed', 'challenge.passed-on', 'challenge.moved-by-silence'],
    to: (person, record) => record.state !== 'disagreement-recorded' && answers(person, record),
    otherwise: (person, record) => record.state !== 'disagreement-recorded' && isManager(person),
    newcomers: true,
    reader: answerChallenges,
    openIn: ['stage-2', 'stage-3'],
    text: (record) => ({
      title: `Stage ${record.stage}: ${challengeName(record)}`,
      sentence: `It waits for the ${stageWord(record.stage).toLowerCase()} of ${record.agencyName}, until ${until(record)}.`,
    }),
  },
  'challenge-moved-on': {
    word: 'A challenge is no longer yours to answer',
    channel: 'at-once',
    on: ['challenge.passed-on', 'challenge.moved-by-silence'],
    to: hadIt,
    reader: answerChallenges,
    openIn: ['stage-2', 'stage-3', 'disagreement-recorded'],
    text: (record) => ({
      title: `No longer yours to answer: ${challengeName(record)}`,
      sentence:
        record.state === 'disagreement-recorded'
          ? `${record.agencyName} did not answer at the last stage. It ended with the disagreement recorded, and the silence is on the record.`
          : `It moved on without an answer: the ${stageWord(record.stage).toLowerCase()} of ${record.agencyName} answers now, until ${until(record)}.`,
    }),
  },
  'challenge-due': {
    word: 'The days to answer a challenge run out',
    channel: 'at-once',
    on: [],
    to: answers,
    otherwise: isManager,
    reader: answerChallenges,
    openIn: stages,
    overBy: ['challenge.passed-on', 'challenge.moved-by-silence', 'agency.merge-undone'],
    text: (record) => ({
      title: `Answer until ${until(record)}: ${challengeName(record)}`,
      sentence: `Nobody of ${record.agencyName} has answered yet. After ${until(record)} it moves on by itself, and the silence is on the record.`,
    }),
  },
  'challenge-last-day': {
    word: 'The last day to answer a challenge',
    channel: 'at-once',
    on: [],
    to: answers,
    otherwise: isManager,
    reader: answerChallenges,
    openIn: stages,
    overBy: ['challenge.passed-on', 'challenge.moved-by-silence', 'agency.merge-undone'],
    text: (record) => ({
      title: `Last day: ${challengeName(record)}`,
      sentence: `It is answered on ${until(record)}, or it moves on by itself and the silence is on the record.`,
    }),
  },
  'challenge-answered': {
    word: 'A challenge was answered',
    channel: 'at-once',
    on: ['challenge.answered'],
    to: isOfRaisingSide,
    newcomers: true,
    agencyOf: ({ fromAgencyId, agencyId }) => fromAgencyId ?? agencyId,
    reader: readAnswers,
    openIn: answered,
    text: (record) => ({
      title: `Answered: ${challengeName(record)}`,
      sentence: `${record.agencyName} has answered. Accept the answer, accept it with conditions, or disagree.`,
    }),
  },
  'challenge-silent': {
    word: 'Nobody answered a challenge in time',
    channel: 'at-once',
    on: ['challenge.moved-by-silence'],
    to: (person, record) => isOfRaisingSide(person, record) || isOverlooking(person),
    agencyOf: ({ fromAgencyId, agencyId }) => fromAgencyId ?? agencyId,
    reader: readAnswers,
    openIn: ['stage-2', 'stage-3', 'disagreement-recorded'],
    text: (record) => ({
      title: `No answer: ${challengeName(record)}`,
      sentence:
        record.state === 'disagreement-recorded'
          ? `${record.agencyName} did not answer at the last stage either. It ended with the disagreement recorded.`
          : `${record.agencyName} did not answer in time. It moved to stage ${record.stage}, until ${until(record)}.`,
    }),
  },
  'challenge-help': {
    word: 'Your agency is named to help with a challenge',
    channel: 'at-once',
    on: ['challenge.raised', 'challenge.answered'],
    to: (person, record) => isHelper(person, record) && (record.state === 'stage-1' || record.isHelpTaken),
    agencyOf: ({ supportAgencyId, agencyId }) => supportAgencyId ?? agencyId,
    reader: readAnswers,
    openIn: [...stages, ...answered, 'accepted', 'accepted-with-conditions'],
    text: (record) => ({
      title: `${record.isHelpTaken ? 'Help taken up' : 'Named to help'}: ${challengeName(record)}`,
      sentence: record.isHelpTaken
        ? `${record.agencyName} takes up the help that was offered${helpUntil(record)}. What it is stands on its page.`
        : `${record.fromName} offers the help of your agency${helpUntil(record)}. What it is stands on its page.`,
    }),
  },
  'challenge-help-over': {
    word: 'A challenge your agency was named to help with has ended',
    channel: 'weekly',
    on: ['challenge.resolved', 'challenge.withdrawn', 'challenge.disagreed', 'challenge.moved-by-silence'],
    to: (person, record) => isHelper(person, record) && ended.some((state) => state === record.state),
    agencyOf: ({ supportAgencyId, agencyId }) => supportAgencyId ?? agencyId,
    reader: readAnswers,
    openIn: ended,
    text: (record) => ({
      title: `Help no longer asked for: ${challengeName(record)}`,
      sentence: 'It has ended, and with it the help that was offered. How it ended stands on its page.',
    }),
  },
  'challenge-words-corrected': {
    word: 'Something was put right in a challenge to your agency',
    channel: 'weekly',
    on: ['challenge.corrected'],
    to: isAsked,
    reader: answerChallenges,
    openIn: challengeStates,
    text: correctedText,
  },
  'challenge-answer-corrected': {
    word: 'Something was put right in a challenge you raised',
    channel: 'weekly',
    on: ['challenge.corrected'],
    to: (person, record) => isOfRaisingSide(person, record) && !isAsked(person, record),
    agencyOf: ({ fromAgencyId, agencyId }) => fromAgencyId ?? agencyId,
    reader: readAnswers,
    openIn: challengeStates,
    text: correctedText,
  },
  'challenge-decided': {
    word: 'What became of a challenge to your agency',
    channel: 'weekly',
    on: [
      'challenge.accepted',
      'challenge.accepted-with-conditions',
      'challenge.disagreed',
      'challenge.resolved',
      'challenge.withdrawn',
    ],
    to: (person, record) => isAsked(person, record),
    reader: answerChallenges,
    openIn: [
      'stage-2',
      'stage-3',
      'accepted',
      'accepted-with-conditions',
      'resolved',
      'disagreement-recorded',
      'withdrawn',
    ],
    text: (record, by) => decided(record, by),
  },
} as const satisfies Readonly<Record<string, LifeNotice<ChallengeRecord>>>
export type ChallengeNoticeKind = keyof typeof challengeNotices

function correctedText(record: ChallengeRecord, by: string): { title: string; sentence: string } {
  return {
    title: `Put right: ${challengeName(record)}`,
    sentence: `${by} put a correction beside what was said. What was said stays as it was; both stand on its page.`,
  }
}

function decided(record: ChallengeRecord, by: string): { title: string; sentence: string } {
  const name = challengeName(record)
  switch (record.state) {
    case 'accepted':
      return { title: `Accepted: ${name}`, sentence: `${by} accepted the answer of ${record.agencyName}.` }
    case 'accepted-with-conditions':
      return {
        title: `Accepted with conditions: ${name}`,
        sentence: `${by} accepted the answer of ${record.agencyName}, with conditions.`,
      }
    case 'resolved':
      return { title: `Resolved: ${name}`, sentence: `${by} recorded that it is resolved.` }
    case 'withdrawn':
      return { title: `Withdrawn: ${name}`, sentence: `${by} withdrew it; the reason stands on its page.` }
    case 'disagreement-recorded':
      return { title: `Ended: ${name}`, sentence: 'It ended with the disagreement recorded.' }
    default:
      return {
        title: `Disagreed: ${name}`,
        sentence: `${by} disagreed with the answer of ${record.agencyName}.`,
      }
  }
}
