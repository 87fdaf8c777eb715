import { code, type FilterOf, isFound, text, words } from '../base/filter.ts'
import { type SeatFacts, seatStatus, seatStatuses } from './seat-status.ts'

export const memberFilter = { search: text, agency: code, state: words('State', seatStatuses) } as const
export type MemberFilter = FilterOf<typeof memberFilter>

type Facts = SeatFacts & { name: string; email: string; title: string; agencyCode: string }

/** Ended seats are shown only when they are asked for. */
export function isMemberShown(seat: Facts, { search, agency, state }: MemberFilter, today: string): boolean {
  const status = seatStatus(seat, today)
  return (
    (agency === undefined || seat.agencyCode === agency) &&
    (state === undefined ? status !== 'ended' : status === state) &&
    isFound(search, [seat.name, seat.email, seat.title])
  )
}
