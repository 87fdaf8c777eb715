import { seeGoalDrafts } from '../goal/goal-rights.ts'
import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { leadsIn } from '../rights/leads-in.ts'
import type { AgencyRecord } from './agency-record.ts'

/** Whatever passes from agency to agency at once is told once, without a word of what it is. */
const isOfBoth: LifeNotice<AgencyRecord>['to'] = (person, { agencyId, intoId }) =>
  leadsIn(person, intoId === null ? [agencyId] : [agencyId, intoId])

const other = ({ intoName }: AgencyRecord): string => intoName ?? 'another agency'

export const agencyNotices = {
  'agency-merged': {
    word: 'An agency became part of yours, or yours of another',
    channel: 'at-once',
    on: ['agency.merged'],
    to: isOfBoth,
    reader: seeGoalDrafts,
    openIn: ['left'],
    tellsReason: true,
    text: (record, by) => ({
      title: `${record.name} is part of ${other(record)} now`,
      sentence: `${by} made ${record.name} part of ${other(record)}, which from now on does, owns, answers for and reports what ${record.name} did, by the same days.`,
    }),
  },
  'agency-parted': {
    word: 'Two agencies that were made one are two again',
    channel: 'at-once',
    on: ['agency.merge-undone'],
    to: isOfBoth,
    reader: seeGoalDrafts,
    openIn: ['current'],
    tellsReason: true,
    text: (record, by) => ({
      title: `${record.name} is an agency of its own again`,
      sentence: `${by} undid that ${record.name} became part of ${other(record)}: what had passed is ${record.name}’s again, by the same days, and ${other(record)} has it no more.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<AgencyRecord>>>
