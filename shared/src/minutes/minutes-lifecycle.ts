import { lifecycle } from '../lifecycle/lifecycle.ts'

export const minutesStates = ['draft', 'comments', 'agreed', 'approved'] as const
export type MinutesState = (typeof minutesStates)[number]
export const minutesDeeds = [
  'edit',
  'send-round',
  'comment',
  'agree',
  'take-back',
  'approve',
  'correct',
] as const
export type MinutesDeed = (typeof minutesDeeds)[number]

const approved = {
  refused: 'These minutes are approved: they are corrected, never rewritten.',
}
const agreed = { refused: 'The chair agreed these minutes: take them back first.' }
const notRound = { refused: 'These minutes were not sent round yet.' }
const notAgreed = { refused: 'The chair has not agreed these minutes yet.' }
const notApproved = {
  refused: 'These minutes are not approved yet: edit the sentence instead.',
}

/** Minutes of a meeting: drafted from its record, commented on, agreed by the chair, approved at a later meeting. */
export const minutesLifecycle = lifecycle<MinutesState, MinutesDeed>({
  subject: 'minutes',
  states: {
    draft: 'Being drafted',
    comments: 'Out for comments',
    agreed: 'Draft, agreed by the chair',
    approved: 'Approved',
  },
  begins: { 'minutes.drafted': 'draft' },
  acts: {
    edit: {
      act: 'minutes.edited',
      from: { draft: { to: 'draft' }, comments: { to: 'comments' }, agreed, approved },
    },
    'send-round': {
      act: 'minutes.sent-round',
      from: {
        draft: { to: 'comments' },
        comments: { refused: 'These minutes were sent round already.' },
        agreed,
        approved,
      },
    },
    comment: {
      act: 'minutes.commented',
      from: { draft: notRound, comments: { to: 'comments' }, agreed, approved },
    },
    agree: {
      act: 'minutes.agreed',
      from: {
        draft: notRound,
        comments: { to: 'agreed' },
        agreed: { refused: 'The chair agreed these minutes already.' },
        approved,
      },
    },
    'take-back': {
      act: 'minutes.taken-back',
      from: { draft: notAgreed, comments: notAgreed, agreed: { to: 'comments' }, approved },
    },
    approve: {
      act: 'minutes.approved',
      from: {
        draft: notAgreed,
        comments: notAgreed,
        agreed: { to: 'approved' },
        approved: { refused: 'These minutes are approved already.' },
      },
    },
    correct: {
      act: 'minutes.corrected',
      from: {
        draft: notApproved,
        comments: notApproved,
        agreed: notApproved,
        approved: { to: 'approved' },
      },
    },
  },
})

export const minutesStateWord = (state: MinutesState): string => minutesLifecycle.states[state]
/** Whatever is not approved is a draft, and says so. */
export const isDraft = (state: MinutesState): boolean => state !== 'approved'
