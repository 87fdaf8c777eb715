import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { approveReturns, enterReturns, mayApproveEntries } from '../return/return-rights.ts'
import { type PastFiguresRecord, pastFiguresName } from './past-figures-record.ts'

export const pastFiguresNotices = {
  'past-figures-handed-in': {
    word: 'Past figures wait for you',
    channel: 'at-once',
    on: ['past-figures.handed-in'],
    to: (person, { agencyId, handedInBy }) => mayApproveEntries(person, agencyId, [handedInBy]),
    newcomers: true,
    reader: approveReturns,
    openIn: ['handed-in'],
    text: (record, by) => ({
      title: `Past figures of ${record.agencyName} wait for you`,
      sentence: `${by} handed in ${pastFiguresName(record)}. They count once you agree them.`,
    }),
  },
  'past-figures-decided': {
    word: 'Past figures you handed in were decided',
    channel: 'weekly',
    on: ['past-figures.agreed', 'past-figures.declined', 'past-figures.undone'],
    to: ({ personId }, { handedInBy }) => personId === handedInBy,
    reader: enterReturns,
    openIn: ['agreed', 'declined', 'undone'],
    text: (record, by) => {
      const how = record.state === 'agreed' ? 'agreed' : record.state === 'undone' ? 'undone' : 'declined'
      const reason = how === 'agreed' ? '' : ' The reason stands on the page of past figures.'
      return {
        title: `Past figures of ${record.agencyName} were ${how}`,
        sentence: `${pastFiguresName(record)}, which you handed in, were ${how}. ${by} did it.${reason}`,
      }
    },
  },
} as const satisfies Readonly<Record<string, LifeNotice<PastFiguresRecord>>>
