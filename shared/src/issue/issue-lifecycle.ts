import { lifecycle } from '../lifecycle/lifecycle.ts'

export const issueStates = [
  'proposed',
  'accepted',
  'in-progress',
  'reopen-proposed',
  'closed',
  'set-aside',
] as const
export type IssueState = (typeof issueStates)[number]
export const issueDeeds = [
  'revise',
  'accept',
  'set-aside',
  'propose-again',
  'start',
  'note',
  'ask-to-close',
  'close',
  'propose-reopening',
  'reopen',
  'leave-closed',
] as const
export type IssueDeed = (typeof issueDeeds)[number]

const notAccepted = { refused: 'This issue waits for triage: it is accepted first.' }
const setAside = { refused: 'This issue was set aside: propose it again first.' }
const closed = { refused: 'This issue is closed: propose to reopen it first.' }
const asked = { refused: 'It has to be decided first whether this issue is reopened.' }
const accepted = { refused: 'This issue was accepted already.' }
const notClosed = { refused: 'This issue is not closed.' }
const notAsked = { refused: 'Nobody proposed to reopen this issue.' }
const notStarted = { refused: 'Nobody has started on this issue yet.' }

/** A performance issue: triaged before the board sees it, closed by another than its owner, reopened with its history. */
export const issueLifecycle = lifecycle<IssueState, IssueDeed>({
  subject: 'issue',
  states: {
    proposed: 'Waits for triage',
    accepted: 'Accepted',
    'in-progress': 'In progress',
    'reopen-proposed': 'Proposed for reopening',
    closed: 'Closed',
    'set-aside': 'Set aside',
  },
  begins: { 'issue.raised': 'proposed', 'issue.proposed': 'proposed' },
  acts: {
    revise: {
      act: 'issue.revised',
      from: {
        proposed: { to: 'proposed' },
        accepted: { to: 'accepted' },
        'in-progress': { to: 'in-progress' },
        'reopen-proposed': { to: 'reopen-proposed' },
        closed,
        'set-aside': setAside,
      },
    },
    accept: {
      act: 'issue.accepted',
      from: {
        proposed: { to: 'accepted' },
        accepted,
        'in-progress': accepted,
        'reopen-proposed': asked,
        closed,
        'set-aside': setAside,
      },
    },
    'set-aside': {
      act: 'issue.set-aside',
      from: {
        proposed: { to: 'set-aside' },
        accepted: { refused: 'This issue was accepted: it is closed with evidence, not set aside.' },
        'in-progress': { refused: 'This issue is in progress: it is closed with evidence, not set aside.' },
        'reopen-proposed': asked,
        closed,
        'set-aside': { refused: 'This issue was set aside already.' },
      },
    },
    'propose-again': {
      act: 'issue.proposed-again',
      from: {
        proposed: { refused: 'This issue waits for triage already.' },
        accepted,
        'in-progress': accepted,
        'reopen-proposed': asked,
        closed,
        'set-aside': { to: 'proposed' },
      },
    },
    start: {
      act: 'issue.started',
      from: {
        proposed: notAccepted,
        accepted: { to: 'in-progress' },
        'in-progress': { refused: 'This issue is in progress already.' },
        'reopen-proposed': asked,
        closed,
        'set-aside': setAside,
      },
    },
    note: {
      act: 'issue.progress-noted',
      from: {
        proposed: notAccepted,
        accepted: notStarted,
        'in-progress': { to: 'in-progress' },
        'reopen-proposed': asked,
        closed,
        'set-aside': setAside,
      },
    },
    'ask-to-close': {
      act: 'issue.closing-asked',
      from: {
        proposed: notAccepted,
        accepted: notStarted,
        'in-progress': { to: 'in-progress' },
        'reopen-proposed': asked,
        closed: { refused: 'This issue is closed already.' },
        'set-aside': setAside,
      },
    },
    close: {
      act: 'issue.closed',
      from: {
        proposed: notAccepted,
        accepted: { to: 'closed' },
        'in-progress': { to: 'closed' },
        'reopen-proposed': {
          refused: 'Somebody proposed to reopen this issue: leave it closed or reopen it.',
        },
        closed: { refused: 'This issue is closed already.' },
        'set-aside': setAside,
      },
    },
    'propose-reopening': {
      act: 'issue.reopening-proposed',
      from: {
        proposed: notClosed,
        accepted: notClosed,
        'in-progress': notClosed,
        'reopen-proposed': { refused: 'It is proposed already to reopen this issue.' },
        closed: { to: 'reopen-proposed' },
        'set-aside': setAside,
      },
    },
    reopen: {
      act: 'issue.reopened',
      from: {
        proposed: notClosed,
        accepted: notClosed,
        'in-progress': notClosed,
        'reopen-proposed': { to: 'in-progress' },
        closed: notAsked,
        'set-aside': setAside,
      },
    },
    'leave-closed': {
      act: 'issue.left-closed',
      from: {
        proposed: notClosed,
        accepted: notClosed,
        'in-progress': notClosed,
        'reopen-proposed': { to: 'closed' },
        closed: notAsked,
        'set-aside': setAside,
      },
    },
  },
})

export const issueStateWord = (state: IssueState): string => issueLifecycle.states[state]
/** Nobody has taken it for an issue yet: only who triages it reads it, and who raised it. */
export const beforeTriage: readonly IssueState[] = ['proposed', 'set-aside']
/** Taken for an issue and not closed: what the scorecard marks. */
export const workedOnStates = ['accepted', 'in-progress', 'reopen-proposed'] as const satisfies IssueState[]
