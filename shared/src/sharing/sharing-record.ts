import { addDays } from '../base/period.ts'
import type { Clock } from '../lifecycle/clock.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { LifeRecord, RecordPage } from '../lifecycle/life-record.ts'
import type { Wait, WaitingWords } from '../lifecycle/waiting.ts'
import { keepPartnership } from '../partnership/partnership-rights.ts'
import { tellsOn } from './sharing-days.ts'
import type { SharingState } from './sharing-lifecycle.ts'

/** A sharing agreement as its clocks, notices and "waiting for you" read it. */
export type SharingRecord = LifeRecord<SharingState> & {
  agencyId: string
  agencyName: string
  untilDay: string | null
  /** Another one of the agency runs on after its last day. */
  isFollowed: boolean
}

export const sharingNotices = {
  'sharing-ending': {
    word: 'A sharing agreement ends within a month',
    channel: 'at-once',
    on: [],
    to: (person) => keepPartnership.may(person),
    reader: keepPartnership,
    openIn: ['recorded'],
    text: ({ agencyName, untilDay }) => ({
      title: `The sharing agreement of ${agencyName} ends`,
      sentence: `Its last day is ${untilDay ?? 'not recorded'}. From the day after, the people of ${agencyName} read figures with small counts hidden, unless another one is recorded.`,
    }),
  },
  'sharing-over': {
    word: 'A sharing agreement has ended',
    channel: 'at-once',
    on: [],
    to: (person) => keepPartnership.may(person),
    reader: keepPartnership,
    openIn: ['recorded'],
    text: ({ agencyName }) => ({
      title: `The sharing agreement of ${agencyName} has ended`,
      sentence: `The people of ${agencyName} read figures with small counts hidden until another one is recorded.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<SharingRecord>>>

const runs = { runsIn: ['recorded'], unless: ({ isFollowed }) => isFollowed } as const satisfies Pick<
  Clock<SharingRecord, never>,
  'runsIn' | 'unless'
>
const noDay = '9999-12-31'

export const sharingClocks: readonly Clock<SharingRecord, keyof typeof sharingNotices>[] = [
  {
    ...runs,
    runsOut: { on: ({ untilDay }) => (untilDay === null ? null : tellsOn(untilDay)) },
    until: ({ untilDay }) => untilDay ?? noDay,
    into: 'sharing-ending',
  },
  {
    ...runs,
    runsOut: { on: ({ untilDay }) => (untilDay === null ? null : addDays(untilDay, 1)) },
    into: 'sharing-over',
  },
]

export const sharingWaits: readonly Wait<SharingRecord, 'replace'>[] = [
  { deed: 'replace', right: keepPartnership },
]

export const sharingWaitsWords = ({ agencyName }: SharingRecord): WaitingWords => ({
  title: `Sharing agreement of ${agencyName}`,
  detail: 'It was never recorded: its people read in full as if there were one.',
  waitsFor: agencyName,
  verb: 'Record it',
  dueOn: null,
})

export const sharingPage = (): RecordPage => '/sharing'
