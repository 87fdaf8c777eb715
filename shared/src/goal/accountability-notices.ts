import { accountabilityWord } from '../accountability/accountability-words.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { AccountabilityRecord } from './accountability-record.ts'
import { seeGoals } from './goal-rights.ts'
import { signPledges } from './pledge-rights.ts'

const partOf = ({ kind, goalCode, indicatorCode }: AccountabilityRecord): string =>
  `${accountabilityWord(kind).toLowerCase()} for ${goalCode === null ? `the indicator ${indicatorCode}` : `the goal ${goalCode}`}`

/** Whose it is; being consulted or informed asks nothing of anybody. */
const answers: LifeNotice<AccountabilityRecord>['to'] = (person, { kind, agencyId, personId }) =>
  (kind === 'accountable' || kind === 'responsible') &&
  (person.personId === personId || signPledges.may(person, agencyId ?? ''))
/** Who is named for it, whatever becomes of the agency’s part. */
const isNamed: LifeNotice<AccountabilityRecord>['to'] = (person, record) =>
  person.personId === record.personId && answers(person, record)
/** A seat ended or came back: what it answered for is the agency’s as before. */
const isOfSeat = ({ stepAct }: AccountabilityRecord): boolean =>
  stepAct === 'member.ended' || stepAct === 'member.restored'

/** Agencies became one, and who leads in either is told of that: who was named alone loses what the other has. */
const isOfMerging = ({ stepAct }: AccountabilityRecord): boolean => stepAct === 'agency.merged'
/** They are two again: who was named has it back, where they did not go on with it meanwhile. */
const isOfParting = ({ stepAct }: AccountabilityRecord): boolean => stepAct === 'agency.merge-undone'

/** Who answers for something now is told, and who does so no more. */
export const accountabilityNotices = {
  'accountability-given': {
    word: 'Your agency answers for something from now on',
    channel: 'weekly',
    on: [
      'accountability.assigned',
      'accountability.handed-over',
      'accountability.restored',
      'member.ended',
      'member.restored',
      'agency.merge-undone',
    ],
    to: (person, record) =>
      record.state === 'current' &&
      (isOfSeat(record) || isOfParting(record)
        ? isNamed(person, record) && !(isOfParting(record) && record.wasNamed)
        : answers(person, record)),
    reader: seeGoals,
    openIn: ['current'],
    text: (record, by) => ({
      title: `${record.agencyName}: ${partOf(record)}`,
      sentence: `${by} recorded that ${record.agencyName} is ${partOf(record)}.`,
    }),
  },
  'accountability-ended': {
    word: 'Your agency answers for something no more',
    channel: 'weekly',
    on: ['accountability.handed-over', 'accountability.ended', 'accountability.restored', 'agency.merged'],
    to: (person, record) =>
      record.state === 'ended' &&
      (record.isKept || isOfMerging(record)
        ? isNamed(person, record) && !record.isNamedAnew
        : answers(person, record)),
    reader: seeGoals,
    openIn: ['ended'],
    tellsReason: true,
    text: (record, by) =>
      record.isKept
        ? {
            title: `${record.agencyName}: another is ${partOf(record)}`,
            sentence: `${by} recorded another role of ${record.agencyName} as ${partOf(record)}. Who has it now stands on its page.`,
          }
        : {
            title: `${record.agencyName}: no longer ${partOf(record)}`,
            sentence: `${by} recorded that ${record.agencyName} is no longer ${partOf(record)}. Who has it now stands on its page.`,
          },
  },
} as const satisfies Readonly<Record<string, LifeNotice<AccountabilityRecord>>>
