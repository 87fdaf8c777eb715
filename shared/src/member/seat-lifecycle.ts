import type { Role } from '../base/role.ts'
import { lifecycle } from '../lifecycle/lifecycle.ts'
import { takesTwoKeepers } from '../rights/role-group.ts'

export type SeatState = 'invited' | 'vouched' | 'seated' | 'confirmed' | 'ended'
export type SeatDeed =
  | 'invite-again'
  | 'vouch'
  | 'join'
  | 'join-confirmed'
  | 'confirm'
  | 'deputise'
  | 'change'
  | 'change-role'
  | 'end'
  | 'restore'

type Facts = {
  endedAt: string | null
  invited: number
  vouchedAt: string | null
  role: Role
  confirmedAt: string | null
}

export function seatStateOf({ endedAt, invited, vouchedAt, role, confirmedAt }: Facts): SeatState {
  if (endedAt !== null) return 'ended'
  if (invited === 1) return vouchedAt === null ? 'invited' : 'vouched'
  return takesTwoKeepers(role) && confirmedAt !== null ? 'confirmed' : 'seated'
}

const ended = { refused: 'This seat has ended already.' }
const taken = { refused: 'Somebody has this seat already.' }
const used = { refused: 'This invitation has been used already: sign in, or ask for a new one.' }
const there = { refused: 'This seat has not ended.' }
const waits = { refused: 'This invitation has not been accepted: the seat is confirmed after that.' }
const stays = {
  invited: { to: 'invited' },
  vouched: { to: 'vouched' },
  seated: { to: 'seated' },
  confirmed: { to: 'confirmed' },
  ended,
} as const

/**
 * A seat reads and prepares from the moment its invitation is accepted until it ends; one that takes two keepers
 * decides once it is confirmed.
 */
export const seatLifecycle = lifecycle<SeatState, SeatDeed>({
  subject: 'member',
  states: {
    invited: 'Invited',
    vouched: 'Invited, and known to a second keeper',
    seated: 'Seated',
    confirmed: 'Confirmed',
    ended: 'Ended',
  },
  begins: {
    'member.invited': 'invited',
    'administrator.invited': 'invited',
    'member.carded': 'seated',
    'administrator.seated': 'seated',
    'administrator.carried-over': 'confirmed',
    'agency.merged': 'seated',
    'agency.merge-undone': 'seated',
  },
  acts: {
    'invite-again': {
      act: 'member.invited',
      from: {
        invited: { to: 'invited' },
        vouched: { to: 'invited' },
        seated: taken,
        confirmed: taken,
        ended,
      },
    },
    vouch: {
      act: 'member.vouched',
      from: {
        invited: { to: 'vouched' },
        vouched: { to: 'vouched' },
        seated: taken,
        confirmed: taken,
        ended,
      },
    },
    join: {
      act: 'member.joined',
      from: { invited: { to: 'seated' }, vouched: { to: 'seated' }, seated: used, confirmed: used, ended },
    },
    'join-confirmed': {
      act: 'member.joined',
      from: {
        invited: { to: 'confirmed' },
        vouched: { to: 'confirmed' },
        seated: used,
        confirmed: used,
        ended,
      },
    },
    confirm: {
      act: 'member.confirmed',
      from: {
        invited: waits,
        vouched: waits,
        seated: { to: 'confirmed' },
        confirmed: { refused: 'This seat has been confirmed already.' },
        ended,
      },
    },
    deputise: { act: 'member.deputised', from: stays },
    change: { act: 'member.changed', from: stays },
    'change-role': {
      act: 'member.role-changed',
      from: {
        invited: { to: 'invited' },
        vouched: { to: 'vouched' },
        seated: { to: 'seated' },
        confirmed: { to: 'seated' },
        ended,
      },
    },
    end: {
      act: 'member.ended',
      from: {
        invited: { to: 'ended' },
        vouched: { to: 'ended' },
        seated: { to: 'ended' },
        confirmed: { to: 'ended' },
        ended,
      },
    },
    restore: {
      act: 'member.restored',
      from: { invited: there, vouched: there, seated: there, confirmed: there, ended: { to: 'seated' } },
    },
  },
})
