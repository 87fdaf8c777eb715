import { periodLabel } from '../base/period.ts'
import { seePublishedFigures } from '../figure/figure-rights.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { TargetRecord } from './target-record.ts'
import { agreeTargets, mayAgreeTarget } from './target-rights.ts'

export const targetName = ({ indicatorCode, frequency, fromPeriod }: TargetRecord): string =>
  `target of ${indicatorCode} from ${periodLabel(frequency, fromPeriod)}`

export const targetNotices = {
  'target-proposed': {
    word: 'A target waits for the board',
    channel: 'at-once',
    on: ['target.proposed'],
    to: (person, { proposedBy }) => mayAgreeTarget(person, proposedBy),
    newcomers: true,
    reader: agreeTargets,
    openIn: ['proposed'],
    text: (record, by) => ({
      title: `Proposed: ${targetName(record)}`,
      sentence: `${by} proposed the ${targetName(record)}. It counts once the board agrees it.`,
    }),
  },
  'target-decided': {
    word: 'A target you proposed was decided',
    channel: 'weekly',
    on: ['target.agreed', 'target.declined'],
    to: ({ personId }, { proposedBy }) => personId === proposedBy,
    reader: seePublishedFigures,
    openIn: ['agreed', 'declined', 'withdrawn'],
    text: (record, by) =>
      record.state === 'declined'
        ? {
            title: `Declined: ${targetName(record)}`,
            sentence: `${by} declined the ${targetName(record)}, which you proposed. The reason stands in the history of the indicator.`,
          }
        : {
            title: `Agreed: ${targetName(record)}`,
            sentence: `The ${targetName(record)}, which you proposed, was agreed. ${by} recorded it.`,
          },
  },
} as const satisfies Readonly<Record<string, LifeNotice<TargetRecord>>>
