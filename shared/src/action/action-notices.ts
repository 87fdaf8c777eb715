import { formatDay } from '../base/period.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import type { Actor } from '../rights/actor.ts'
import { owedStates } from './action-lifecycle.ts'
import { type ActionRecord, actionName } from './action-record.ts'
import {
  endActions,
  isExpectedToAnswer,
  isExpectedToVerify,
  mayReport,
  mayVerify,
  refusedEnding,
  setActions,
} from './action-rights.ts'

const isStaff = (person: Actor, { agencyId }: ActionRecord): boolean => mayReport(person, agencyId)
/** Those of the agency who answer for it; where it has no lead, whoever works on it there. */
const isLead = (person: Actor, record: ActionRecord): boolean =>
  isStaff(person, record) &&
  setActions.may(person, record.agencyId) &&
  person.seats.some(({ agencyId }) => agencyId === record.agencyId)
/** Of the agency that had it until then, its leads and whoever has worked on it; nobody who has it now. */
const hadIt = (person: Actor, record: ActionRecord): boolean =>
  record.formerAgencyId !== null &&
  !isLead(person, record) &&
  (isLead(person, { ...record, agencyId: record.formerAgencyId }) || record.doneBy.includes(person.personId))
const hasSet = ({ personId }: Actor, { setBy }: ActionRecord): boolean => personId === setBy

/** It passed with its agency, whose people are told that once, of all that passed. */
const isPassed = ({ stepAct }: ActionRecord): boolean =>
  stepAct === 'agency.merged' || stepAct === 'agency.merge-undone'

const named = (record: ActionRecord): string => `${actionName(record)}, ${record.agencyName}`
const verifying = 'somebody of another agency than the one that did it'

export const actionNotices = {
  'action-set': {
    word: 'An action is your agency’s',
    channel: 'at-once',
    on: ['action.set', 'action.given'],
    to: isLead,
    otherwise: isStaff,
    newcomers: true,
    reader: seeProgress,
    openIn: owedStates,
    text: (record, by) => ({
      title: `Yours to do: ${named(record)}`,
      sentence: `${by} ${record.stepAct === 'action.given' ? 'gave' : 'set'} ${actionName(record)} ${record.stepAct === 'action.given' ? 'to' : 'for'} ${record.title} of ${record.agencyName}. It is due on ${formatDay(record.dueOn)}.`,
    }),
  },
  'action-changed': {
    word: 'An action was changed or cancelled',
    channel: 'weekly',
    on: ['action.changed', 'action.cancelled', 'agency.merged', 'agency.merge-undone'],
    to: (person, record) =>
      isPassed(record)
        ? hasSet(person, record) && !isLead(person, record)
        : isLead(person, record) || hasSet(person, record),
    otherwise: (person, record) => !isPassed(record) && isStaff(person, record),
    reader: seeProgress,
    openIn: [...owedStates, 'cancelled'],
    tellsReason: true,
    text: (record, by) =>
      record.state === 'cancelled'
        ? {
            title: `Cancelled: ${named(record)}`,
            sentence: `${by} cancelled ${actionName(record)}. The reason stands in its history.`,
          }
        : {
            title: `Changed: ${named(record)}`,
            sentence: `${by} changed ${actionName(record)}: ${record.title} of ${record.agencyName} has it to do by ${formatDay(record.dueOn)}.`,
          },
  },
  'action-given-away': {
    word: 'Your agency has an action no more',
    channel: 'at-once',
    on: ['action.given'],
    to: hadIt,
    otherwise: (person, record) =>
      record.formerAgencyId !== null && isStaff(person, { ...record, agencyId: record.formerAgencyId }),
    reader: seeProgress,
    openIn: owedStates,
    tellsReason: true,
    text: (record, by) => ({
      title: `No longer yours: ${named(record)}`,
      sentence: `${by} gave ${actionName(record)} to another agency. ${record.title} of ${record.agencyName} has it to do by ${formatDay(record.dueOn)}.`,
    }),
  },
  'action-change-asked': {
    word: 'An agency asks for a change of an action',
    channel: 'at-once',
    on: ['action.change-asked'],
    to: isExpectedToAnswer,
    otherwise: (person, record) => endActions.may(person) && refusedEnding(person, record) === null,
    reader: seeProgress,
    openIn: owedStates,
    tellsReason: true,
    text: (record, by) => ({
      title: `Change asked for: ${named(record)}`,
      sentence: `${by} asks for a change of ${actionName(record)}. Accept it, or say why not: until then it stands as it is.`,
    }),
  },
  'action-change-declined': {
    word: 'A change of an action was declined',
    channel: 'at-once',
    on: ['action.change-declined'],
    to: isLead,
    otherwise: isStaff,
    reader: seeProgress,
    openIn: owedStates,
    tellsReason: true,
    text: (record, by) => ({
      title: `Not changed: ${named(record)}`,
      sentence: `${by} declined what was asked: ${actionName(record)} stands as it was, due on ${formatDay(record.dueOn)}.`,
    }),
  },
  'action-due': {
    word: 'An action is due soon',
    channel: 'at-once',
    on: [],
    to: isLead,
    otherwise: isStaff,
    reader: seeProgress,
    openIn: owedStates,
    overBy: ['action.changed', 'action.given', 'agency.merge-undone'],
    text: (record) => ({
      title: `Due soon: ${named(record)}`,
      sentence: `${actionName(record)} is due on ${formatDay(record.dueOn)}. Report it done, with what shows it, or say how far it is.`,
    }),
  },
  'action-overdue': {
    word: 'An action is overdue',
    channel: 'at-once',
    on: [],
    to: (person, record) => isLead(person, record) || hasSet(person, record),
    otherwise: isStaff,
    reader: seeProgress,
    openIn: owedStates,
    overBy: ['action.changed', 'action.given', 'agency.merge-undone'],
    text: (record) => ({
      title: `Overdue: ${named(record)}`,
      sentence: `${actionName(record)} was due on ${formatDay(record.dueOn)} and is not reported done.`,
    }),
  },
  'action-done': {
    word: 'An action waits to be verified',
    channel: 'at-once',
    on: ['action.done'],
    to: isExpectedToVerify,
    otherwise: mayVerify,
    newcomers: true,
    reader: seeProgress,
    openIn: ['done'],
    text: (record, by) => ({
      title: `Verify: ${named(record)}`,
      sentence: `${by} reported ${actionName(record)} done. It waits for ${verifying} to look at the evidence.`,
    }),
  },
  'action-not-verified': {
    word: 'An action was not verified',
    channel: 'at-once',
    on: ['action.not-verified'],
    to: (person, record) =>
      isStaff(person, record) && (isLead(person, record) || record.doneBy.includes(person.personId)),
    otherwise: isStaff,
    reader: seeProgress,
    openIn: ['in-progress'],
    tellsReason: true,
    text: (record, by) => ({
      title: `Not verified: ${named(record)}`,
      sentence: `${by} looked at ${actionName(record)} and did not verify it. It is in progress again.`,
    }),
  },
  'action-verified': {
    word: 'An action was verified',
    channel: 'weekly',
    on: ['action.verified'],
    to: (person, record) =>
      isStaff(person, record) && (isLead(person, record) || record.doneBy.includes(person.personId)),
    otherwise: isStaff,
    reader: seeProgress,
    openIn: ['verified'],
    text: (record, by) => ({
      title: `Verified: ${named(record)}`,
      sentence:
        record.impactOn === null
          ? `${by} looked at the evidence and verified ${actionName(record)}.`
          : `${by} verified ${actionName(record)}. What it changed is looked at on ${formatDay(record.impactOn)}.`,
    }),
  },
  'action-impact-due': {
    word: 'The impact of an action is to be checked',
    channel: 'at-once',
    on: [],
    to: isExpectedToVerify,
    otherwise: mayVerify,
    reader: seeProgress,
    openIn: ['verified'],
    text: (record) => ({
      title: `Check impact: ${named(record)}`,
      sentence: `${actionName(record)} was done and verified. Did it make a difference? Say so from the figures.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<ActionRecord>>>

export type ActionNoticeKind = keyof typeof actionNotices
