import { formatDay } from '../base/period.ts'
import { seePublishedFigures } from '../figure/figure-rights.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { Actor } from '../rights/actor.ts'
import { goalsGrantedTo } from '../rights/audience.ts'
import { returnName } from './return-name.ts'
import type { ReturnRecord } from './return-record.ts'
import {
  approveReturns,
  enterReturns,
  isExpectedToEnter,
  mayApproveEntries,
  seeReturns,
} from './return-rights.ts'
import { nextStep } from './return-waiting.ts'

const isStaff = (person: Actor, { agencyId }: ReturnRecord): boolean => isExpectedToEnter(person, agencyId)

const enterable = ['due', 'in-progress', 'sent-back'] as const

function mayHaveRead(person: Actor, { goalIds }: ReturnRecord): boolean {
  if (person.readOnly || !seePublishedFigures.may(person)) return false
  const granted = goalsGrantedTo(person)
  return granted === null || goalIds.some((id) => granted.includes(id))
}

export const returnNotices = {
  'return-opened': {
    word: 'A return has opened',
    // Only what asks for nothing yet can wait for Monday.
    channel: 'weekly',
    on: [],
    to: isStaff,
    reader: seeReturns,
    openIn: enterable,
    text: (record) => ({
      title: `Open: ${returnName(record)}`,
      sentence: `The ${returnName(record)} is open. It is due on ${formatDay(record.dueOn)}.`,
    }),
  },
  'return-due': {
    word: 'A return is due soon',
    channel: 'at-once',
    on: [],
    to: isStaff,
    reader: seeReturns,
    openIn: enterable,
    text: (record) => ({
      title: `Due on ${formatDay(record.dueOn)}: ${returnName(record)}`,
      sentence: `The ${returnName(record)} is due on ${formatDay(record.dueOn)}.`,
    }),
  },
  'return-late': {
    word: 'A return is late',
    channel: 'at-once',
    on: [],
    to: (person, record) => isStaff(person, record) || seeReturns.scope(person) === 'all',
    reader: seeReturns,
    openIn: [...enterable, 'submitted', 'approved'],
    text: (record) => ({
      title: `Late: ${returnName(record)}`,
      sentence: `The ${returnName(record)} is late. It was due on ${formatDay(record.dueOn)}.`,
    }),
  },
  'return-sent-back': {
    word: 'A return was sent back to you',
    channel: 'at-once',
    on: ['return.sent-back', 'return.rows-sent-back'],
    to: (person, { agencyId, enteredBy, submittedBy }) =>
      enterReturns.may(person, agencyId) &&
      (enteredBy.includes(person.personId) || person.personId === submittedBy),
    otherwise: isStaff,
    newcomers: true,
    reader: seeReturns,
    openIn: ['sent-back', 'in-progress'],
    text: (record, by) => ({
      title: `Sent back: ${returnName(record)}`,
      sentence: `${by} sent back the ${returnName(record)}. The reason stands on the return.`,
    }),
  },
  'return-waiting': {
    word: 'A return waits for your approval',
    channel: 'at-once',
    on: ['return.submitted'],
    to: (person, { agencyId, enteredBy }) => mayApproveEntries(person, agencyId, enteredBy),
    newcomers: true,
    reader: approveReturns,
    openIn: ['submitted'],
    text: (record, by) => ({
      title: `Waits for your approval: ${returnName(record)}`,
      sentence: `The ${returnName(record)} waits for your approval. ${by} submitted it.`,
    }),
  },
  'return-reopened': {
    word: 'A closed period was reopened',
    channel: 'at-once',
    on: ['return.reopened'],
    tellsReason: true,
    to: mayHaveRead,
    reader: seePublishedFigures,
    openIn: [...enterable, 'submitted', 'approved', 'closed'],
    text: (record, by) => ({
      title: `Reopened: ${returnName(record)}`,
      sentence: `${by} reopened the ${returnName(record)}. What is published stands until a corrected return is approved; you may have used it.`,
    }),
  },
  'return-reminded': {
    word: 'The manager reminds you of a return',
    channel: 'at-once',
    on: [],
    to: (person, record) => nextStep(person, record) !== 'look',
    reader: seeReturns,
    openIn: [...enterable, 'submitted'],
    text: (record, by) => ({
      title: `Reminder: ${returnName(record)}`,
      sentence: `${by} reminds you of the ${returnName(record)}. Its due day is ${formatDay(record.dueOn)}.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<ReturnRecord>>>

export type ReturnNoticeKind = keyof typeof returnNotices
