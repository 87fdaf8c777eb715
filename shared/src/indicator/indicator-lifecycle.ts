import { lifecycle } from '../lifecycle/lifecycle.ts'

export const indicatorStates = ['draft', 'live', 'suspended', 'retired', 'withdrawn', 'declined'] as const
/** What scorecard, charts and files show. */
export const shownStates = ['live', 'suspended'] as const satisfies readonly IndicatorState[]
export type IndicatorState = (typeof indicatorStates)[number]

export const indicatorDeeds = [
  'revise',
  'agree',
  'decline',
  'withdraw',
  'draft-again',
  'suspend',
  'resume',
  'retire',
  'restore',
] as const
export type IndicatorDeed = (typeof indicatorDeeds)[number]

const retired = { refused: 'This indicator is retired: restore it first.' }
const withdrawn = { refused: 'This draft was withdrawn: take it up again first.' }
const declined = { refused: 'The board declined this draft: take it up again first.' }
const draft = { refused: 'This indicator is a draft: the board has not agreed it yet.' }
const live = { refused: 'This indicator is agreed already.' }
const suspended = { refused: 'This indicator is suspended: resume it first.' }

/** Figures are asked for while an indicator is live; one that is suspended or retired keeps its history. */
export const indicatorLifecycle = lifecycle<IndicatorState, IndicatorDeed>({
  subject: 'indicator',
  states: {
    draft: 'Draft',
    live: 'Live',
    suspended: 'Suspended',
    retired: 'Retired',
    withdrawn: 'Draft withdrawn',
    declined: 'Draft declined',
  },
  begins: { 'indicator.drafted': 'draft', 'indicator.adopted': 'draft' },
  acts: {
    revise: {
      act: 'indicator.revised',
      from: {
        draft: { to: 'draft' },
        live: { to: 'live' },
        suspended: { to: 'suspended' },
        retired,
        withdrawn,
        declined,
      },
    },
    agree: {
      act: 'indicator.agreed',
      from: { draft: { to: 'live' }, live, suspended: live, retired, withdrawn, declined },
    },
    decline: {
      act: 'indicator.declined',
      from: {
        draft: { to: 'declined' },
        live: { refused: 'This indicator is agreed: retire it instead.' },
        suspended: { refused: 'This indicator is agreed: retire it instead.' },
        retired,
        withdrawn,
        declined: { refused: 'This draft is declined already.' },
      },
    },
    withdraw: {
      act: 'indicator.withdrawn',
      from: {
        draft: { to: 'withdrawn' },
        live: { refused: 'This indicator is agreed: retire it instead.' },
        suspended: { refused: 'This indicator is agreed: retire it instead.' },
        retired,
        withdrawn: { refused: 'This draft is withdrawn already.' },
        declined,
      },
    },
    'draft-again': {
      act: 'indicator.drafted',
      from: {
        draft: { refused: 'This indicator is a draft already.' },
        live,
        suspended: live,
        retired,
        withdrawn: { to: 'draft' },
        declined: { to: 'draft' },
      },
    },
    suspend: {
      act: 'indicator.suspended',
      from: {
        draft,
        live: { to: 'suspended' },
        suspended: { refused: 'This indicator is suspended already.' },
        retired,
        withdrawn,
        declined,
      },
    },
    resume: {
      act: 'indicator.resumed',
      from: {
        draft,
        live: { refused: 'This indicator is not suspended.' },
        suspended: { to: 'live' },
        retired,
        withdrawn,
        declined,
      },
    },
    retire: {
      act: 'indicator.retired',
      from: {
        draft: { refused: 'This indicator is a draft: withdraw it instead.' },
        live: { to: 'retired' },
        suspended: { to: 'retired' },
        retired: { refused: 'This indicator is retired already.' },
        withdrawn,
        declined,
      },
    },
    restore: {
      act: 'indicator.restored',
      from: { draft, live, suspended, retired: { to: 'live' }, withdrawn, declined },
    },
  },
})

export const indicatorStateWord = (state: IndicatorState): string => indicatorLifecycle.states[state]
