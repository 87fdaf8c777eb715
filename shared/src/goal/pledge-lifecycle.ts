import { lifecycle } from '../lifecycle/lifecycle.ts'

export type PledgeState = 'worded' | 'signed' | 'ended'

const ended = { refused: 'This pledge has ended: a newer one stands in its place.' }

/** What an agency will do for a goal, worded for it or by it; new words end a pledge and begin another. */
export const pledgeLifecycle = lifecycle<PledgeState, 'sign' | 'end'>({
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
        signed: { refused: 'This pledge is signed already: sign again only with new words.' },
        ended,
      },
    },
    end: { act: 'pledge.ended', from: { worded: { to: 'ended' }, signed: { to: 'ended' }, ended } },
  },
})
