import { accountabilityWord } from '../accountability/accountability-words.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { AccountabilityRecord } from './accountability-record.ts'
import { seeGoals } from './goal-rights.ts'
import { signPledges } from './pledge-rights.ts'

const partOf = ({ kind, goalCode, indicatorCode }: AccountabilityRecord): string =>
  `${accountabilityWord(kind).toLowerCase()} for ${goalCode === null ? `the indicator ${indicatorCode}` : `the goal ${goalCode}`}`

/** Who answers for something now is told; being consulted or informed asks nothing of anybody. */
export const accountabilityNotices = {
  'accountability-given': {
    word: 'Your agency answers for something from now on',
    channel: 'weekly',
    on: ['accountability.assigned', 'accountability.handed-over', 'accountability.restored'],
    to: (person, { state, kind, agencyId, personId }) =>
      state === 'current' &&
      (kind === 'accountable' || kind === 'responsible') &&
      (person.personId === personId || signPledges.may(person, agencyId ?? '')),
    reader: seeGoals,
    openIn: ['current'],
    text: (record, by) => ({
      title: `${record.agencyName}: ${partOf(record)}`,
      sentence: `${by} recorded that ${record.agencyName} is ${partOf(record)}.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<AccountabilityRecord>>>
