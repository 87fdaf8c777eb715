export const seatStatuses = ['active', 'deputised', 'unconfirmed', 'invited', 'ended'] as const
/** What a seat is on a day, which follows from its lifecycle, its last day and who stands in. */
export type SeatStatus = (typeof seatStatuses)[number]

const words: Record<SeatStatus, string> = {
  active: 'Active',
  deputised: 'Deputised',
  unconfirmed: 'Waits for a second keeper',
  invited: 'Invited, not accepted yet',
  ended: 'Ended',
}
export const seatStatusWord = (status: SeatStatus): string => words[status]

export type SeatFacts = {
  endedAt: string | null
  invited: boolean
  unconfirmed: boolean
  deputy: object | null
  untilDay: string | null
}

export function seatStatus(seat: SeatFacts, today: string): SeatStatus {
  if (seat.endedAt !== null || (seat.untilDay !== null && seat.untilDay < today)) return 'ended'
  if (seat.invited) return 'invited'
  if (seat.unconfirmed) return 'unconfirmed'
  return seat.deputy === null ? 'active' : 'deputised'
}
