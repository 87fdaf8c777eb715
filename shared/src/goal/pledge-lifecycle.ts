import { lifecycle } from '../lifecycle/lifecycle.ts'

export type PledgeState = 'worded' | 'signed' | 'ended'
export type PledgeDeed = 'sign' | 'end'

const ended = { refused: 'This pledge has ended: a newer one stands in its place.' }

/** What an agency will do for a goal, worded for it or by it; new words end a pledge and begin another. */
export const pledgeLifecycle = lifecycle<PledgeState, PledgeDeed>({
  subject: 'pledge',
  states: { worded: 'Not signed yet', signed: 'Signed', ended: 'Ended' },
  begins: {
    'pledge.worded': 'worded',
    'pledge.signed': 'signed',
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
        ended,
      },
    },
    end: { act: 'pledge.ended', from: { worded: { to: 'ended' }, signed: { to: 'ended' }, ended } },
  },
})
