import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import { beforeTriage } from './issue-lifecycle.ts'
import { type IssueRecord, issueName, ownedIn } from './issue-record.ts'
import {
  agenciesProgressed,
  closeIssues,
  decideIssues,
  progressIssues,
  refusedClosing,
  refusedReopening,
  refusedTriage,
  seeIssues,
} from './issue-rights.ts'

const afterTriage = ['accepted', 'in-progress', 'closed', 'set-aside', 'reopen-proposed'] as const
const isOwner = (agencies: readonly string[], { agencyId }: IssueRecord): boolean =>
  agencyId !== null && agencies.includes(agencyId)

export const issueNotices = {
  'issue-raised': {
    word: 'An issue waits for triage',
    channel: 'weekly',
    on: ['issue.raised', 'issue.proposed', 'issue.proposed-again'],
    to: (person, record) => refusedTriage(person, record) === null,
    newcomers: true,
    reader: seeProgress,
    openIn: ['proposed'],
    text: (record, by) => ({
      title: `Waits for triage: ${issueName(record)}`,
      sentence: `${by} proposed ${issueName(record)}. Accept it with an owner, or set it aside with a reason.`,
    }),
  },
  'issue-owned': {
    word: 'Your agency owns an issue',
    channel: 'at-once',
    on: ['issue.accepted', 'issue.reopened', 'issue.given'],
    to: (person, record) => isOwner(agenciesProgressed(person), record),
    newcomers: true,
    reader: seeProgress,
    openIn: ['accepted', 'in-progress'],
    text: (record, by) => ({
      title: `Yours: ${issueName(record)}`,
      sentence:
        record.stepAct === 'issue.given'
          ? `${by} gave ${issueName(record)} to your agency, which owns it now. Say what is done.`
          : record.state === 'accepted'
            ? `${by} accepted ${issueName(record)}; your agency owns it. Start on it and say what is done.`
            : `${by} reopened ${issueName(record)}; your agency owns it.`,
    }),
  },
  'issue-given-away': {
    word: 'Your agency owns an issue no more',
    channel: 'at-once',
    on: ['issue.given'],
    to: (person, record) => {
      const { formerAgencyId: agencyId } = record
      const agencies = agenciesProgressed(person)
      return isOwner(agencies, { ...record, agencyId }) && !isOwner(agencies, record)
    },
    reader: seeProgress,
    openIn: ['accepted', 'in-progress'],
    tellsReason: true,
    text: (record, by) => ({
      title: `No longer yours: ${issueName(record)}`,
      sentence: `${by} gave ${issueName(record)} to another owner: ${record.ownerAgencyName ?? 'another agency'}.`,
    }),
  },
  'issue-risk': {
    word: 'Your agency accepts a risk, or does so no more',
    channel: 'weekly',
    on: ['issue.revised', 'issue.given', 'issue.accepted'],
    to: (person, { state, acceptedByAgencyId, formerAccepterId }) =>
      !beforeTriage.some((each) => each === state) &&
      acceptedByAgencyId !== formerAccepterId &&
      [acceptedByAgencyId, formerAccepterId].some(
        (id) => id !== null && agenciesProgressed(person).includes(id),
      ),
    reader: seeProgress,
    openIn: ['accepted', 'in-progress'],
    text: (record, by) => ({
      title: `Who accepts the risk: ${issueName(record)}`,
      sentence: `${by} changed who accepts the risk of ${issueName(record)}. It stands in the risk register.`,
    }),
  },
  'issue-decided': {
    word: 'An issue you raised was decided on',
    channel: 'weekly',
    on: ['issue.accepted', 'issue.set-aside', 'issue.closed'],
    to: ({ personId }, { raisedBy }) => personId === raisedBy,
    reader: seeIssues,
    openIn: afterTriage,
    text: (record, by) => {
      const name = issueName(record)
      if (record.state === 'set-aside')
        return {
          title: `Set aside: ${name}`,
          sentence: `${by} set aside ${name}, which you raised. The reason stands in its history.`,
        }
      return record.state === 'closed'
        ? { title: `Closed: ${name}`, sentence: `${by} closed ${name}, which you raised.` }
        : { title: `Accepted: ${name}`, sentence: `${by} accepted ${name}, which you raised.` }
    },
  },
  'issue-to-close': {
    word: 'An issue is ready to be closed',
    channel: 'weekly',
    on: ['issue.closing-asked'],
    to: (person, record) => closeIssues.may(person) && refusedClosing(person, ownedIn(record)) === null,
    newcomers: true,
    reader: seeProgress,
    openIn: ['in-progress'],
    text: (record, by) => ({
      title: `Ready to be closed: ${issueName(record)}`,
      sentence: `${by} asks for ${issueName(record)} to be closed. Somebody of another agency than the owner’s looks at the evidence.`,
    }),
  },
  'issue-reopening': {
    word: 'A closed issue is proposed for reopening',
    channel: 'weekly',
    on: ['issue.reopening-proposed'],
    to: (person, record) =>
      decideIssues.may(person) && refusedReopening(person, 'reopen', ownedIn(record)) === null,
    newcomers: true,
    reader: seeProgress,
    openIn: ['reopen-proposed'],
    text: (record, by) => ({
      title: `Reopen or leave closed: ${issueName(record)}`,
      sentence: `${by} proposed to reopen ${issueName(record)}. Its history stands on its page.`,
    }),
  },
  'issue-review-due': {
    word: 'An issue is to be looked at again',
    channel: 'weekly',
    on: [],
    to: (person, record) => isOwner(agenciesProgressed(person), record),
    otherwise: (person, { agencyId }) => agencyId !== null && progressIssues.may(person, agencyId),
    reader: seeProgress,
    openIn: ['accepted', 'in-progress'],
    overBy: [
      'issue.given',
      'issue.revised',
      'issue.progress-noted',
      'issue.closing-asked',
      'agency.merge-undone',
    ],
    text: (record) => ({
      title: `Look at it again: ${issueName(record)}`,
      sentence: `The day has come on which ${issueName(record)} is looked at again. Say what is done, or ask for it to be closed.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<IssueRecord>>>
