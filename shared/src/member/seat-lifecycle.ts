import { lifecycle } from '../lifecycle/lifecycle.ts'

export type SeatState = 'invited' | 'seated' | 'ended'
export type SeatDeed = 'invite-again' | 'join' | 'deputise' | 'change' | 'end' | 'restore'

type Facts = { endedAt: string | null; invited: number }

export const seatStateOf = ({ endedAt, invited }: Facts): SeatState =>
  endedAt !== null ? 'ended' : invited === 1 ? 'invited' : 'seated'

const ended = { refused: 'This seat has ended already.' }

/** A seat gives rights from the moment its invitation is accepted until it ends. */
export const seatLifecycle = lifecycle<SeatState, SeatDeed>({
  subject: 'member',
  states: { invited: 'Invited', seated: 'Seated', ended: 'Ended' },
  begins: { 'member.invited': 'invited', 'administrator.invited': 'invited' },
  acts: {
    'invite-again': {
      act: 'member.invited',
      from: {
        invited: { to: 'invited' },
        seated: { refused: 'Somebody has this seat already.' },
        ended,
      },
    },
    join: {
      act: 'member.joined',
      from: {
        invited: { to: 'seated' },
        seated: { refused: 'This invitation has been used already: sign in, or ask for a new one.' },
        ended,
      },
    },
    deputise: {
      act: 'member.deputised',
      from: { invited: { to: 'invited' }, seated: { to: 'seated' }, ended },
    },
    change: {
      act: 'member.changed',
      from: { invited: { to: 'invited' }, seated: { to: 'seated' }, ended },
    },
    end: { act: 'member.ended', from: { invited: { to: 'ended' }, seated: { to: 'ended' }, ended } },
    restore: {
      act: 'member.restored',
      from: {
        invited: { refused: 'This seat has not ended.' },
        seated: { refused: 'This seat has not ended.' },
        ended: { to: 'seated' },
      },
    },
  },
})
