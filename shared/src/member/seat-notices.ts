import { roleWord } from '../base/role.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { Wait } from '../lifecycle/waiting.ts'
import { keepPeople, mayConfirmSeat } from './member-rights.ts'
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
} as const satisfies Readonly<Record<string, LifeNotice<SeatRecord>>>

export const seatWaits: readonly Wait<SeatRecord, SeatDeed>[] = [
  { deed: 'confirm', right: keepPeople, only: mayConfirmSeat },
]

export const seatWaitsSentence = (record: SeatRecord): string =>
  `The ${seatName(record)} waits for its second keeper: confirm it once you know who they are.`
