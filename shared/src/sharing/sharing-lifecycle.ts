import { lifecycle } from '../lifecycle/lifecycle.ts'

export const sharingStates = ['assumed', 'recorded', 'ended'] as const
export type SharingState = (typeof sharingStates)[number]

const ended = { refused: 'This sharing agreement was ended already.' }

/** What allows an agency's people to read figures in full: from a day, until a day, by a paper. */
export const sharingLifecycle = lifecycle<SharingState, 'replace' | 'end'>({
  subject: 'sharing-agreement',
  states: { assumed: 'Taken for granted, not recorded', recorded: 'Recorded', ended: 'Ended' },
  begins: { 'sharing.assumed': 'assumed', 'sharing.recorded': 'recorded' },
  acts: {
    replace: {
      act: 'sharing.replaced',
      from: {
        assumed: { to: 'ended' },
        recorded: { refused: 'This sharing agreement is recorded: another one follows it.' },
        ended,
      },
    },
    end: { act: 'sharing.ended', from: { assumed: { to: 'ended' }, recorded: { to: 'ended' }, ended } },
  },
})
