import { addDays, formatDay } from '../base/period.ts'
import type { Clock } from '../lifecycle/clock.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import type { Actor } from '../rights/actor.ts'
import type { GrantKind } from './grant-form.ts'
import type { GrantDeed, GrantState } from './grant-lifecycle.ts'
import { giveGrants, openGrants } from './grant-rights.ts'
import { grantScope } from './grant-words.ts'

/** A grant as its clocks, notices and "waiting for you" read it. */
export type GrantRecord = LifeRecord<GrantState> & {
  personId: string
  personName: string
  kind: GrantKind
  boardName: string
  meetingNumber: number | null
  meetingDay: string | null
  fromDay: string | null
  toDay: string | null
  untilDay: string
}

const isFor = ({ personId }: Actor, record: GrantRecord): boolean => personId === record.personId

export const grantNotices = {
  'grant-given': {
    word: 'Packs were shared with you',
    channel: 'at-once',
    on: ['grant.given'],
    to: isFor,
    newcomers: true,
    reader: openGrants,
    openIn: ['running'],
    text: (record, by) => ({
      title: 'Packs were shared with you',
      sentence: `${by} lets you read ${grantScope(record)} until ${formatDay(record.untilDay)}, on the screen. Each opening is written down.`,
    }),
  },
  'grant-changed': {
    word: 'Until when packs are shared with you was changed',
    channel: 'at-once',
    on: ['grant.changed'],
    to: isFor,
    reader: openGrants,
    openIn: ['running'],
    text: (record, by) => ({
      title: 'Until when packs are shared with you was changed',
      sentence: `${by} lets you read ${grantScope(record)} until ${formatDay(record.untilDay)}.`,
    }),
  },
  'grant-revoked': {
    word: 'Packs are shared with you no more',
    channel: 'at-once',
    on: ['grant.revoked'],
    to: isFor,
    reader: openGrants,
    openIn: ['revoked'],
    text: (record, by) => ({
      title: 'Packs are shared with you no more',
      sentence: `${by} ended the grant to read ${grantScope(record)}. Ask the partnership manager if you still need it.`,
    }),
  },
  'grant-ending': {
    word: 'Packs that are shared with you end within a week',
    channel: 'at-once',
    on: [],
    to: isFor,
    reader: openGrants,
    openIn: ['running'],
    text: (record) => ({
      title: 'Packs that are shared with you end soon',
      sentence: `You can read ${grantScope(record)} until ${formatDay(record.untilDay)}. Ask the partnership manager if you need it longer.`,
    }),
  },
  'grant-to-prolong': {
    word: 'A grant to read packs ends within a week',
    channel: 'at-once',
    on: [],
    to: (person) => giveGrants.may(person),
    reader: giveGrants,
    openIn: ['running'],
    text: (record) => ({
      title: `The grant of ${record.personName} ends soon`,
      sentence: `${record.personName} can read ${grantScope(record)} until ${formatDay(record.untilDay)}. Prolong it with a reason, or let it end.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<GrantRecord>>>

export type GrantNoticeKind = keyof typeof grantNotices

const daysBefore = 7
const soon = {
  runsIn: ['running'],
  runsOut: { on: ({ untilDay }: GrantRecord) => addDays(untilDay, -daysBefore) },
  until: ({ untilDay }: GrantRecord) => untilDay,
} as const

export const grantClocks: readonly Clock<GrantRecord, GrantNoticeKind>[] = [
  { ...soon, into: 'grant-ending' },
  { ...soon, into: 'grant-to-prolong' },
]

/** The day after its last one it has ended in its life too; nothing is read by it from that day on anyhow. */
export const grantEndClock: Clock<GrantRecord, 'run-out'> = {
  runsIn: ['running'],
  runsOut: { on: ({ untilDay }) => addDays(untilDay, 1) },
  into: 'run-out',
}

export const grantWaits: readonly Wait<GrantRecord, GrantDeed>[] = [{ deed: 'change', right: giveGrants }]

/** Where a day is named, only what ends by it. */
export const grantWaitsWords = (record: GrantRecord): WaitingWords => ({
  title: `Grant of ${record.personName}`,
  detail: `They read ${grantScope(record)}. It ends by itself.`,
  waitsFor: record.personName,
  verb: 'Prolong it, or let it end',
  dueOn: record.untilDay,
})

export const grantPage = ({ id }: GrantRecord, reader: Actor): RecordPage =>
  openGrants.may(reader) && !giveGrants.may(reader) ? `/grants/${id}` : '/grants'
