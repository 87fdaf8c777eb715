import { type Role, roles, roleWord } from '@roundtable/shared/base/role.ts'
import { rolesOfAgency } from '@roundtable/shared/member/member-rights.ts'
import { dayOf } from '../../base/format.ts'
import type { Me, Outputs } from '../../base/trpc.ts'
import { oneOf, type ViewState } from '../../base/view-state.ts'

export type Seat = Outputs['member']['list'][number]
export type Agency = Outputs['agency']['list'][number]

const states = ['active', 'deputised', 'invited', 'ended'] as const
export type SeatState = (typeof states)[number]
export const seatStates: readonly SeatState[] = states

const stateWords: Record<SeatState, string> = {
  active: 'Active',
  deputised: 'Deputised',
  invited: 'Invited, not accepted yet',
  ended: 'Ended',
}
export const seatStateWord = (state: SeatState): string => stateWords[state]

export function stateOf(
  seat: Pick<Seat, 'endedAt' | 'invited' | 'deputy' | 'untilDay'>,
  today: string,
): SeatState {
  if (seat.endedAt !== null || (seat.untilDay !== null && seat.untilDay < today)) return 'ended'
  if (seat.invited) return 'invited'
  return seat.deputy === null ? 'active' : 'deputised'
}

/** Gives rights today. */
export const isActive = (seat: Seat, today: string): boolean =>
  seat.fromDay <= today && ['active', 'deputised'].includes(stateOf(seat, today))

/** "Deputised by Ruth Calder, 1 to 14 December 2026" and the like; null where the state says all. */
export function seatDetail(seat: Seat, state: SeatState): string | null {
  if (state === 'ended')
    return seat.endedAt === null ? `until ${untilText(seat)}` : `on ${dayOf(seat.endedAt)}`
  if (state === 'deputised' && seat.deputy !== null) {
    return `${seat.deputy.name}, ${dayOf(seat.deputy.fromDay)} to ${dayOf(seat.deputy.untilDay)}`
  }
  return seat.untilDay === null ? null : `until ${untilText(seat)}`
}
const untilText = (seat: Seat) => (seat.untilDay === null ? '' : dayOf(seat.untilDay))

/** "Deputised, Ruth Calder, 1 December 2026 to 14 December 2026" */
export function seatSentence(seat: Seat, today: string): string {
  const state = stateOf(seat, today)
  const parts = [seatStateWord(state), seatDetail(seat, state)].filter((part) => part !== null)
  return `${parts.join(', ')}.`
}

export type SeatFilter = {
  search: string | undefined
  agency: string | undefined
  state: SeatState | undefined
}

/** What the address asks for; ended seats are shown only when asked for. */
export const readSeatFilter = (state: ViewState): SeatFilter => ({
  search: state.search,
  agency: state.agency,
  state: oneOf(state.state, states),
})

export function filterSeats(seats: readonly Seat[], filter: SeatFilter, today: string): Seat[] {
  const sought = filter.search?.trim().toLowerCase() ?? ''
  return seats.filter((seat) => {
    const state = stateOf(seat, today)
    return (
      (filter.agency === undefined || seat.agencyCode === filter.agency) &&
      (filter.state === undefined ? state !== 'ended' : state === filter.state) &&
      (sought === '' ||
        [seat.name, seat.email, seat.title].some((text) => text.toLowerCase().includes(sought)))
    )
  })
}

/** The roles this person can give: an agency's lead only those of their own agency. */
export const rolesToGive = (me: Pick<Me, 'may'>): readonly Role[] =>
  me.may.includes('keep agencies') ? roles : rolesOfAgency
export const roleChoices = (me: Pick<Me, 'may'>) =>
  rolesToGive(me).map((role) => ({ value: role, word: roleWord(role) }))
