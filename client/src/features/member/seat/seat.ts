import { type Role, roles } from '@roundtable/shared/base/role.ts'
import { rolesOfAgency } from '@roundtable/shared/member/member-rights.ts'
import { type SeatStatus, seatStatus, seatStatusWord } from '@roundtable/shared/member/seat-status.ts'
import { dayOf } from '../../../base/format.ts'
import type { Me, Outputs } from '../../../base/trpc.ts'

export type Seat = Outputs['member']['list'][number]
export type Agency = Outputs['agency']['list'][number]

/** Gives rights today. */
export const isActive = (seat: Seat, today: string): boolean =>
  seat.fromDay <= today && ['active', 'deputised', 'unconfirmed'].includes(seatStatus(seat, today))

/** "Deputised by Ruth Calder, 1 to 14 December 2026" and the like; null where the state says all. */
export function seatDetail(seat: Seat, state: SeatStatus): string | null {
  if (state === 'ended')
    return seat.endedAt === null ? `until ${untilText(seat)}` : `on ${dayOf(seat.endedAt)}`
  if (state === 'invited') return invitationDetail(seat.invitation)
  if (state === 'unconfirmed') return 'reads and prepares until then'
  if (state === 'deputised' && seat.deputy !== null) {
    return `${seat.deputy.name}, ${dayOf(seat.deputy.fromDay)} to ${dayOf(seat.deputy.untilDay)}`
  }
  return seat.untilDay === null ? null : `until ${untilText(seat)}`
}
function invitationDetail(invitation: Seat['invitation']): string | null {
  if (invitation === null) return null
  const { way, waitsForSecond, vouchedBy, mail } = invitation
  if (mail === 'failed') return 'the e-mail could not be delivered: invite them anew'
  if (waitsForSecond) return 'waits for a second keeper who knows who they are'
  const known = vouchedBy === null ? '' : `, known to ${vouchedBy}`
  if (way === 'mail') return `${mail === 'sent' ? 'mailed' : 'being mailed'}${known}`
  if (way === 'provider') return `opened by signing in through their agency${known}`
  return way === 'code' ? `${vouchedBy} handed over the code` : null
}
const untilText = (seat: Seat) => (seat.untilDay === null ? '' : dayOf(seat.untilDay))

/** "Deputised, Ruth Calder, 1 December 2026 to 14 December 2026" */
export function seatSentence(seat: Seat, today: string): string {
  const state = seatStatus(seat, today)
  const parts = [seatStatusWord(state), seatDetail(seat, state)].filter((part) => part !== null)
  return `${parts.join(', ')}.`
}

/** The roles this person can give: an agency's lead only those of their own agency. */
export const rolesToGive = (me: Pick<Me, 'may'>): readonly Role[] =>
  me.may.includes('keep agencies') ? roles : rolesOfAgency
