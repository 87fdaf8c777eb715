import { lifecycle } from '../lifecycle/lifecycle.ts'

export const returnStates = [
  'due',
  'in-progress',
  'submitted',
  'sent-back',
  'approved',
  'published',
  'closed',
] as const
export type ReturnState = (typeof returnStates)[number]

export type ReturnAct = 'save' | 'submit' | 'send-back' | 'approve' | 'publish' | 'close' | 'reopen'

const closed = 'This period is closed: the partnership manager can reopen it, with a reason.'
const notSubmitted = 'This return has not been submitted yet.'
const sentBack = 'This return was sent back and has not been submitted again.'
const notPublished = 'Only a published return can be reopened: this one is still open.'
const waits = 'This return waits for approval: it has to be sent back before anything in it can change.'
const published = 'This return has been approved and published already.'
const approved =
  'This return is approved and waits to be published: the lead can send it back, then it can change.'
const without = 'This period was closed without this return: the partnership manager can reopen it.'

/**
 * What an agency owes for a period, from the day it opens to the day it is closed. Saving is called what was done: typed,
 * taken from a file, or a nil return.
 */
export const returnLifecycle = lifecycle<ReturnState, ReturnAct>({
  subject: 'return',
  states: {
    due: 'Due',
    'in-progress': 'In progress',
    submitted: 'Waits for approval',
    'sent-back': 'Sent back',
    approved: 'Approved',
    published: 'Published',
    closed: 'Closed without it',
  },
  begins: { 'return.opened': 'due' },
  acts: {
    save: {
      act: 'return.draft-saved',
      from: {
        due: { to: 'in-progress' },
        'in-progress': { to: 'in-progress' },
        submitted: { refused: waits },
        'sent-back': { to: 'in-progress' },
        approved: { refused: approved },
        published: { refused: closed },
        closed: { refused: closed },
      },
    },
    submit: {
      act: 'return.submitted',
      from: {
        due: { to: 'submitted' },
        'in-progress': { to: 'submitted' },
        submitted: { refused: 'This return has been submitted already.' },
        'sent-back': { to: 'submitted' },
        approved: { refused: approved },
        published: { refused: closed },
        closed: { refused: closed },
      },
    },
    'send-back': {
      act: 'return.sent-back',
      from: {
        due: { refused: notSubmitted },
        'in-progress': { refused: notSubmitted },
        submitted: { to: 'sent-back' },
        'sent-back': { refused: sentBack },
        approved: { to: 'sent-back' },
        published: { refused: published },
        closed: { refused: without },
      },
    },
    approve: {
      act: 'return.approved',
      from: {
        due: { refused: notSubmitted },
        'in-progress': { refused: notSubmitted },
        submitted: { to: 'approved' },
        'sent-back': { refused: sentBack },
        approved: { refused: 'This return has been approved already: it waits to be published.' },
        published: { refused: published },
        closed: { refused: without },
      },
    },
    publish: {
      act: 'return.published',
      from: {
        due: { refused: notSubmitted },
        'in-progress': { refused: notSubmitted },
        submitted: { refused: waits },
        'sent-back': { refused: sentBack },
        approved: { to: 'published' },
        published: { refused: published },
        closed: { refused: without },
      },
    },
    close: {
      act: 'return.closed',
      from: {
        due: { to: 'closed' },
        'in-progress': { to: 'closed' },
        submitted: { to: 'closed' },
        'sent-back': { to: 'closed' },
        approved: { refused: 'This return is approved: publish it, which closes it.' },
        published: { refused: 'A published period is closed already.' },
        closed: { refused: 'This period is closed already.' },
      },
    },
    reopen: {
      act: 'return.reopened',
      from: {
        due: { refused: notPublished },
        'in-progress': { refused: notPublished },
        submitted: { refused: notPublished },
        'sent-back': { refused: notPublished },
        approved: { refused: notPublished },
        published: { to: 'in-progress' },
        closed: { to: 'in-progress' },
      },
    },
  },
})

export const returnStateWord = (state: ReturnState): string => returnLifecycle.states[state]
