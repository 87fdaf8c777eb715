import { lifecycle } from '../lifecycle/lifecycle.ts'

export const actionStates = [
  'open',
  'in-progress',
  'done',
  'verified',
  'impact-checked',
  'cancelled',
] as const
export type ActionState = (typeof actionStates)[number]
export const actionDeeds = [
  'begin',
  'report',
  'verify',
  'refuse',
  'check',
  'postpone',
  'change',
  'ask-change',
  'decline-change',
  'cancel',
] as const
export type ActionDeed = (typeof actionDeeds)[number]

const verified = { refused: 'This action is verified already.' }
const checked = { refused: 'The impact of this action was checked: it is over.' }
const cancelled = { refused: 'This action was cancelled.' }
const over = { verified, 'impact-checked': checked, cancelled }
const notDone = { refused: 'Nobody has reported this action done yet.' }
const notVerified = { refused: 'This action is not verified yet: its impact is checked afterwards.' }

/** Done by its owner, verified by another agency, and looked at again later for what it changed. */
export const actionLifecycle = lifecycle<ActionState, ActionDeed>({
  subject: 'action',
  states: {
    open: 'Open',
    'in-progress': 'In progress',
    done: 'Done, not verified',
    verified: 'Verified',
    'impact-checked': 'Impact checked',
    cancelled: 'Cancelled',
  },
  begins: { 'action.set': 'open' },
  acts: {
    begin: {
      act: 'action.begun',
      from: {
        ...over,
        open: { to: 'in-progress' },
        'in-progress': { refused: 'This action is in progress already.' },
        done: { refused: 'This action is reported done already.' },
      },
    },
    report: {
      act: 'action.done',
      from: {
        ...over,
        open: { to: 'done' },
        'in-progress': { to: 'done' },
        done: { refused: 'This action is reported done already.' },
      },
    },
    verify: {
      act: 'action.verified',
      from: { ...over, open: notDone, 'in-progress': notDone, done: { to: 'verified' } },
    },
    refuse: {
      act: 'action.not-verified',
      from: { ...over, open: notDone, 'in-progress': notDone, done: { to: 'in-progress' } },
    },
    check: {
      act: 'action.impact-checked',
      from: {
        open: notVerified,
        'in-progress': notVerified,
        done: notVerified,
        verified: { to: 'impact-checked' },
        'impact-checked': { refused: 'The impact of this action was checked already.' },
        cancelled,
      },
    },
    postpone: {
      act: 'action.impact-too-early',
      from: {
        open: notVerified,
        'in-progress': notVerified,
        done: notVerified,
        verified: { to: 'verified' },
        'impact-checked': { refused: 'The impact of this action was checked already.' },
        cancelled,
      },
    },
    change: {
      act: 'action.changed',
      from: {
        ...over,
        open: { to: 'open' },
        'in-progress': { to: 'in-progress' },
        done: { refused: 'This action is reported done: verify it, or say why not, before it changes.' },
      },
    },
    'ask-change': {
      act: 'action.change-asked',
      from: {
        ...over,
        open: { to: 'open' },
        'in-progress': { to: 'in-progress' },
        done: {
          refused: 'This action is reported done already: nothing of it changes before it is verified.',
        },
      },
    },
    'decline-change': {
      act: 'action.change-declined',
      from: {
        ...over,
        open: { to: 'open' },
        'in-progress': { to: 'in-progress' },
        done: { refused: 'This action is reported done: what was asked before is answered by that.' },
      },
    },
    cancel: {
      act: 'action.cancelled',
      from: {
        ...over,
        open: { to: 'cancelled' },
        'in-progress': { to: 'cancelled' },
        done: { to: 'cancelled' },
      },
    },
  },
})

export const actionStateWord = (state: ActionState): string => actionLifecycle.states[state]

export const owedStates = ['open', 'in-progress'] as const
/** The agency has it still to do. */
export const isOwed = (state: ActionState): boolean => owedStates.some((each) => each === state)
/** Something is still to come: to be done, verified or checked. */
export const isActionOpen = ({ state, impactOn }: { state: ActionState; impactOn: string | null }): boolean =>
  isOwed(state) || state === 'done' || (state === 'verified' && impactOn !== null)
