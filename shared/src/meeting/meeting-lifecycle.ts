import { lifecycle } from '../lifecycle/lifecycle.ts'

export const meetingStates = [
  'draft',
  'called',
  'in-session',
  'adjourned',
  'ended',
  'minuted',
  'cancelled',
] as const
export type MeetingState = (typeof meetingStates)[number]
export const meetingDeeds = [
  'change',
  'call',
  'start',
  'adjourn',
  'resume',
  'end',
  'minute',
  'cancel',
] as const
export type MeetingDeed = (typeof meetingDeeds)[number]

const cancelled = { refused: 'This meeting was cancelled.' }
const minuted = { refused: 'The minutes of this meeting are approved: it is over.' }
const ended = { refused: 'This meeting has ended.' }
const notCalled = { refused: 'This meeting is not called yet: call it first.' }
const begun = { refused: 'This meeting has begun.' }
const notBegun = { refused: 'This meeting has not begun.' }

/** A meeting of a board: called in time, started by whoever chairs it, and over once its minutes are approved. */
export const meetingLifecycle = lifecycle<MeetingState, MeetingDeed>({
  subject: 'meeting',
  states: {
    draft: 'Being prepared',
    called: 'Called',
    'in-session': 'In session',
    adjourned: 'Adjourned',
    ended: 'Ended',
    minuted: 'Minutes approved',
    cancelled: 'Cancelled',
  },
  begins: { 'meeting.planned': 'draft' },
  acts: {
    change: {
      act: 'meeting.changed',
      from: {
        draft: { to: 'draft' },
        called: { to: 'called' },
        'in-session': begun,
        adjourned: { to: 'adjourned' },
        ended,
        minuted,
        cancelled,
      },
    },
    call: {
      act: 'meeting.called',
      from: {
        draft: { to: 'called' },
        called: { refused: 'This meeting is called already.' },
        'in-session': begun,
        adjourned: begun,
        ended,
        minuted,
        cancelled,
      },
    },
    start: {
      act: 'meeting.started',
      from: {
        draft: notCalled,
        called: { to: 'in-session' },
        'in-session': begun,
        adjourned: { refused: 'This meeting is adjourned: resume it.' },
        ended,
        minuted,
        cancelled,
      },
    },
    adjourn: {
      act: 'meeting.adjourned',
      from: {
        draft: notCalled,
        called: notBegun,
        'in-session': { to: 'adjourned' },
        adjourned: { refused: 'This meeting is adjourned already.' },
        ended,
        minuted,
        cancelled,
      },
    },
    resume: {
      act: 'meeting.resumed',
      from: {
        draft: notCalled,
        called: notBegun,
        'in-session': { refused: 'This meeting is in session.' },
        adjourned: { to: 'in-session' },
        ended,
        minuted,
        cancelled,
      },
    },
    end: {
      act: 'meeting.ended',
      from: {
        draft: notCalled,
        called: notBegun,
        'in-session': { to: 'ended' },
        adjourned: { to: 'ended' },
        ended: { refused: 'This meeting has ended already.' },
        minuted,
        cancelled,
      },
    },
    minute: {
      act: 'meeting.minuted',
      from: {
        draft: notCalled,
        called: notBegun,
        'in-session': { refused: 'This meeting has not ended.' },
        adjourned: { refused: 'This meeting has not ended.' },
        ended: { to: 'minuted' },
        minuted: { refused: 'The minutes of this meeting are approved already.' },
        cancelled,
      },
    },
    cancel: {
      act: 'meeting.cancelled',
      from: {
        draft: { to: 'cancelled' },
        called: { to: 'cancelled' },
        'in-session': { refused: 'This meeting has begun: end it instead.' },
        adjourned: { refused: 'This meeting has begun: end it instead.' },
        ended,
        minuted,
        cancelled: { refused: 'This meeting was cancelled already.' },
      },
    },
  },
})

export const meetingStateWord = (state: MeetingState): string => meetingLifecycle.states[state]

/** It is still to come, or going on. */
export const aheadStates = ['draft', 'called', 'in-session', 'adjourned'] as const
export const isAhead = (state: MeetingState): boolean => aheadStates.some((each) => each === state)
/** Its agenda can still change. */
export const isArrangeable = (state: MeetingState): boolean => isAhead(state)
/** Its pack can be frozen: its members are called, and it is neither in session nor over. */
export const isFreezable = (state: MeetingState): boolean => state === 'called' || state === 'adjourned'
/** Its pack can be taken back: nobody has met over it. What was read at a meeting stays what was read. */
export const isUnfreezable = (state: MeetingState): boolean => state === 'called'
/** It has begun, and not ended. */
export const isGoingOn = (state: MeetingState): boolean => state === 'in-session' || state === 'adjourned'
