import { lifecycle } from '../lifecycle/lifecycle.ts'

export type ScheduleState = 'proposed' | 'agreed' | 'declined' | 'ended'

const declined = { refused: 'These due days were declined.' }
const ended = { refused: 'These due days have ended.' }

/** The manager's due days hold when they are set; a lead's wait for the manager. */
export const scheduleLifecycle = lifecycle<ScheduleState, 'agree' | 'decline' | 'end'>({
  subject: 'schedule',
  states: { proposed: 'Proposed', agreed: 'In force', declined: 'Declined', ended: 'Ended' },
  begins: {
    'schedule.proposed': 'proposed',
    'schedule.set': 'agreed',
    'agency.merged': 'agreed',
    'agency.merge-undone': 'agreed',
  },
  acts: {
    agree: {
      act: 'schedule.agreed',
      from: {
        proposed: { to: 'agreed' },
        agreed: { refused: 'These due days hold already.' },
        declined,
        ended,
      },
    },
    decline: {
      act: 'schedule.declined',
      from: {
        proposed: { to: 'declined' },
        agreed: { refused: 'These due days hold already: they can be ended.' },
        declined,
        ended,
      },
    },
    end: {
      act: 'schedule.ended',
      from: {
        proposed: { refused: 'These due days are not agreed yet: they can be declined.' },
        agreed: { to: 'ended' },
        declined,
        ended,
      },
    },
  },
})
