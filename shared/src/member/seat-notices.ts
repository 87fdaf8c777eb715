import { roleWord } from '../base/role.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { keepPeople, mayConfirmSeat, mayVouchSeat } from './member-rights.ts'
import type { SeatDeed } from './seat-lifecycle.ts'
import type { SeatRecord } from './seat-record.ts'

const seatName = ({ personName, role, agencyName }: SeatRecord): string =>
  `seat of ${personName} as ${roleWord(role).toLowerCase()} of ${agencyName}`

export const seatNotices = {
  'seat-to-confirm': {
    word: 'A seat waits for its second keeper',
    channel: 'at-once',
    on: ['administrator.seated', 'member.joined', 'member.role-changed', 'member.restored'],
    to: mayConfirmSeat,
    newcomers: true,
    reader: keepPeople,
    openIn: ['seated'],
    text: (record) => ({
      title: `Confirm the ${seatName(record)}`,
      sentence: `Check that ${record.personName} is who they say, and confirm the seat: until then it reads and prepares only.`,
    }),
  },
  'seat-to-vouch': {
    word: 'An invitation waits for a second keeper',
    channel: 'at-once',
    on: ['member.invited'],
    to: mayVouchSeat,
    newcomers: true,
    reader: keepPeople,
    openIn: ['invited'],
    text: (record) => ({
      title: `Say who was invited to the ${seatName(record)}`,
      sentence: `Check that ${record.personName} was meant and has this address: until a second keeper does, the invitation opens nothing.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<SeatRecord>>>

export const seatWaits: readonly Wait<SeatRecord, SeatDeed>[] = [
  { deed: 'confirm', right: keepPeople, only: mayConfirmSeat },
  {
    deed: 'vouch',
    right: keepPeople,
    only: (actor, record) => record.state === 'invited' && mayVouchSeat(actor, record),
  },
]

export function seatWaitsWords(record: SeatRecord): WaitingWords {
  const { personName, role, agencyName, state } = record
  const title = `${personName}, ${roleWord(role).toLowerCase()} of ${agencyName}`
  const named = { title, waitsFor: personName, dueOn: null }
  return state === 'invited'
    ? {
        ...named,
        detail: 'Invited: a second keeper who knows them says who was meant.',
        verb: 'Say who it is',
      }
    : { ...named, detail: 'Seated: a second keeper who knows them confirms the seat.', verb: 'Confirm' }
}
