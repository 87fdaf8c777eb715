import { addDays, formatDay } from '../base/period.ts'
import type { Clock } from '../lifecycle/clock.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { askForPledges, signPledges } from './pledge-rights.ts'
import { type PledgeRecord, reviewAheadDays } from './pledge-waiting.ts'

const isSignatory: LifeNotice<PledgeRecord>['to'] = (person, { agencyId }) =>
  signPledges.may(person, agencyId ?? '')

const longestBrief = 60
/** The goal in its own words, for carers read no codes; a long one gives way. */
function toGoal({ goalWording }: PledgeRecord): string {
  if (goalWording.length <= longestBrief) return `“${goalWording}”`
  return `“${goalWording.slice(0, longestBrief).replace(/\s+\S*$/, '')} …”`
}

export const pledgeNotices = {
  'pledge-asked': {
    word: 'Your agency is asked for a pledge',
    channel: 'at-once',
    on: ['pledge.worded'],
    to: isSignatory,
    newcomers: true,
    reader: signPledges,
    openIn: ['worded'],
    text: (record, by) => ({
      title: `Asked for a pledge to ${toGoal(record)}: ${record.agencyName}`,
      sentence: `${by} asks ${record.agencyName} for a pledge. Sign it, in these words or your own, or decline it with a reason.`,
    }),
  },
  'pledge-declined': {
    word: 'An agency makes no pledge',
    channel: 'at-once',
    on: ['pledge.declined'],
    to: (person) => askForPledges.may(person),
    reader: askForPledges,
    openIn: ['declined'],
    tellsReason: true,
    text: ({ agencyName, goalCode }, by) => ({
      title: `Declined: the pledge of ${agencyName} to goal ${goalCode}`,
      sentence: `${by} declined the pledge of ${agencyName} to goal ${goalCode}. The reason stands on the goal’s page.`,
    }),
  },
  'pledge-signed': {
    word: 'An agency signed or changed its pledge',
    channel: 'weekly',
    on: ['pledge.signed'],
    to: (person) => askForPledges.may(person),
    reader: askForPledges,
    openIn: ['signed'],
    text: ({ agencyName, goalCode, reviewOn }, by) => ({
      title: `Signed: the pledge of ${agencyName} to goal ${goalCode}`,
      sentence: `${by} signed the pledge of ${agencyName} to goal ${goalCode}${reviewOn === null ? '' : `, to be reviewed on ${formatDay(reviewOn)}`}. What it says, and what stood before, stands on the goal’s page.`,
    }),
  },
  'pledge-review': {
    word: 'A pledge of your agency is to be reviewed',
    channel: 'weekly',
    on: [],
    to: isSignatory,
    reader: signPledges,
    openIn: ['signed'],
    text: (record) => ({
      title: `Review due: the pledge of ${record.agencyName} to ${toGoal(record)}`,
      sentence: `${record.signedFor ?? record.agencyName} set ${formatDay(record.reviewOn ?? '')} as the day to review it. Sign it again, change it, or decline it with a reason.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<PledgeRecord>>>

/** A review is told four weeks ahead. */
export const pledgeClocks: readonly Clock<PledgeRecord, keyof typeof pledgeNotices>[] = [
  {
    runsIn: ['signed'],
    runsOut: { on: ({ reviewOn }) => (reviewOn === null ? null : addDays(reviewOn, -reviewAheadDays)) },
    into: 'pledge-review',
  },
]
