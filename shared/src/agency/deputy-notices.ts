import { formatDay } from '../base/period.ts'
import { roleWord } from '../base/role.ts'
import { seeGoals } from '../goal/goal-rights.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { SeatRecord } from '../member/seat-record.ts'

const daysOf = ({ deputyFromDay, deputyUntilDay }: SeatRecord): string =>
  deputyFromDay === null || deputyUntilDay === null
    ? ''
    : ` from ${formatDay(deputyFromDay)} to ${formatDay(deputyUntilDay)}`

/** Whoever deputises answers for what the seat answers for, and is told when they are named. */
export const deputyNotices = {
  'seat-deputised': {
    word: 'You deputise for somebody',
    channel: 'at-once',
    on: ['member.deputised'],
    to: ({ personId }, { deputyPersonId }) => personId === deputyPersonId,
    reader: seeGoals,
    openIn: ['seated', 'confirmed'],
    text: (record, by) => ({
      title: `You deputise for ${record.personName}`,
      sentence: `${by} named you as deputy of ${record.personName}, ${roleWord(record.role).toLowerCase()} of ${record.agencyName}${daysOf(record)}: what waits for that seat waits for you then.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<SeatRecord>>>
