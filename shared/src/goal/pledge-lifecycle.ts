import { lifecycle } from '../lifecycle/lifecycle.ts'

export const pledgeStates = ['worded', 'signed', 'declined', 'ended'] as const
export type PledgeState = (typeof pledgeStates)[number]
export type PledgeDeed = 'sign' | 'decline' | 'end'

const ended = { refused: 'This pledge has ended: a newer one stands in its place.' }

/** What an agency will do for a goal, worded for it or by it; new words end a pledge and begin another. */
export const pledgeLifecycle = lifecycle<PledgeState, PledgeDeed>({
  subject: 'pledge',
  states: { worded: 'Not signed yet', signed: 'Signed', declined: 'Declined', ended: 'Ended' },
  begins: {
    'pledge.worded': 'worded',
    'pledge.signed': 'signed',
    'pledge.declined': 'declined',
    'agency.merged': 'worded',
    'agency.merge-undone': 'worded',
  },
  acts: {
    sign: {
      act: 'pledge.signed',
      from: {
        worded: { to: 'signed' },
        signed: {
          refused: 'This pledge is signed already: sign again with new words or a new day of review.',
        },
        declined: { to: 'signed' },
        ended,
      },
    },
    decline: {
      act: 'pledge.declined',
      from: {
        worded: { to: 'declined' },
        signed: { to: 'declined' },
        declined: { refused: 'This pledge is declined already: sign one if you will make one after all.' },
        ended,
      },
    },
    end: {
      act: 'pledge.ended',
      from: { worded: { to: 'ended' }, signed: { to: 'ended' }, declined: { to: 'ended' }, ended },
    },
  },
})
