import { localDay } from '../base/local-time.ts'
import { formatDay } from '../base/period.ts'
import { roleWord } from '../base/role.ts'
import { seeGoals } from '../goal/goal-rights.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { SeatRecord } from '../member/seat-record.ts'

const daysOf = ({ deputyFromDay, deputyUntilDay }: SeatRecord): string =>
  deputyFromDay === null || deputyUntilDay === null
    ? ''
    : ` from ${formatDay(deputyFromDay)} to ${formatDay(deputyUntilDay)}`

const dayOfStep = ({ stepAt }: SeatRecord): string => (stepAt === null ? '' : localDay(stepAt))
const hasDays = (record: SeatRecord, until: string | null): boolean =>
  until !== null && until >= dayOfStep(record)

/** Whoever deputises answers for what the seat answers for: they are told when they are, and when they are no more. */
export const deputyNotices = {
  'seat-deputised': {
    word: 'You deputise for somebody',
    channel: 'at-once',
    on: ['member.deputised', 'member.restored', 'agency.merge-undone'],
    to: ({ personId }, record) =>
      personId === record.deputyPersonId &&
      hasDays(record, record.deputyUntilDay) &&
      !(record.stepAct === 'agency.merge-undone' && record.isDeputyBefore),
    reader: seeGoals,
    openIn: ['seated', 'confirmed'],
    overBy: ['member.role-changed'],
    text: (record, by) => ({
      title: `You deputise for ${record.personName}`,
      sentence: `${by} recorded you as deputy of ${record.personName}, ${roleWord(record.role).toLowerCase()} of ${record.agencyName}${daysOf(record)}: what waits for that seat waits for you then.`,
    }),
  },
  'seat-deputised-no-more': {
    word: 'You deputise for somebody no more',
    channel: 'at-once',
    on: ['member.deputised', 'member.role-changed', 'member.ended', 'agency.merged'],
    to: ({ personId }, record) =>
      personId === record.formerDeputyId &&
      hasDays(record, record.formerDeputyUntil) &&
      (record.state === 'ended' || personId !== record.deputyPersonId),
    reader: seeGoals,
    openIn: ['invited', 'vouched', 'seated', 'confirmed', 'ended'],
    overBy: ['member.restored'],
    text: (record, by) => ({
      title: `You deputise for ${record.personName} no more`,
      sentence: `${by} changed or ended the seat of ${record.personName} at ${record.agencyName}, or named another: what waits for it waits for you no more.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<SeatRecord>>>
