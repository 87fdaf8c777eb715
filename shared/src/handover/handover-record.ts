import { type Role, roleWord } from '../base/role.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import type { HandoverDeed, HandoverState } from './handover-lifecycle.ts'
import {
  acceptForPosts,
  type BriefHolds,
  mayReadAsSuccessor,
  mayReadForPost,
  readHandovers,
} from './handover-rights.ts'

/** What passes from one seat to the next, as notices and "waiting for you" read it: never what it is. */
export type HandoverRecord = LifeRecord<HandoverState> & {
  agencyId: string
  holds: BriefHolds
  agencyName: string
  personId: string
  personName: string
  role: Role
  successorMemberId: string | null
  successorPersonId: string | null
  successorName: string | null
  /** The seat has ended by itself, and nobody has accepted yet. */
  isLeft: boolean
}

const seatOf = ({ personName, role, agencyName }: HandoverRecord): string =>
  `${personName}, ${roleWord(role).toLowerCase()} of ${agencyName}`

export const handoverPage = ({ id }: HandoverRecord): RecordPage => `/handovers/${id}`

export const handoverNotices = {
  'handover-offered': {
    word: 'You are asked to take over what is open at a seat',
    channel: 'at-once',
    on: ['handover.offered', 'handover.left'],
    to: mayReadAsSuccessor,
    reader: readHandovers,
    openIn: ['offered'],
    text: (record) => ({
      title: `Take over from ${record.personName}`,
      sentence: `What is open at the seat of ${seatOf(record)}, passes to you with its days: read the brief and accept it.`,
    }),
  },
  'handover-left': {
    word: 'A seat has ended and nobody has accepted what is open',
    channel: 'at-once',
    on: ['handover.left'],
    to: mayReadForPost,
    newcomers: true,
    reader: acceptForPosts,
    openIn: ['offered'],
    text: (record) => ({
      title: `Nobody has taken over from ${record.personName}`,
      sentence: `The seat of ${seatOf(record)}, has ended: accept what is open for the post until somebody follows.`,
    }),
  },
  'handover-accepted': {
    word: 'What is open at a seat was accepted for the post',
    channel: 'app',
    on: ['handover.accepted-for-post'],
    to: mayReadAsSuccessor,
    reader: readHandovers,
    openIn: ['accepted'],
    text: (record) => ({
      title: `You follow ${record.personName}`,
      sentence: `What was open at the seat of ${seatOf(record)}, is yours with its days: the brief says what and until when.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<HandoverRecord>>>

/** No successor takes it over: the seat has ended, or it is not theirs to know of. */
const isForPost = ({ isLeft, successorMemberId }: HandoverRecord): boolean =>
  isLeft || successorMemberId === null

export const handoverWaits: readonly Wait<HandoverRecord, HandoverDeed>[] = [
  { deed: 'accept', right: readHandovers, only: mayReadAsSuccessor },
  {
    deed: 'accept',
    right: acceptForPosts,
    only: (actor, record) => isForPost(record) && mayReadForPost(actor, record),
  },
]

export const handoverWaitsWords = (record: HandoverRecord): WaitingWords => ({
  title: `What is open at the seat of ${seatOf(record)}`,
  detail: record.isLeft
    ? 'The seat has ended and nobody has accepted it yet.'
    : record.successorMemberId === null
      ? 'It is accepted for the post before the seat ends.'
      : 'It passes to you with its days; the seat ends after that.',
  waitsFor: record.personName,
  verb: 'Read and accept',
  dueOn: null,
})
