import { nobodyAccountable } from '../accountability/accountability-words.ts'
import { code, type FilterOf, isFound, text, words } from '../base/filter.ts'
import { type Frequency, frequencies } from '../base/period.ts'
import {
  type Assurance,
  assurances,
  type Direction,
  directions,
  type Signal,
  type Status,
  signals,
  statuses,
} from './reading-words.ts'

export const openMatters = [
  'return-late',
  'action-overdue',
  'issue',
  'challenge',
  'suppressed',
  'nobody-answers',
] as const
export type OpenMatter = (typeof openMatters)[number]

const matterWords: Record<OpenMatter, string> = {
  'return-late': 'Figure late',
  'action-overdue': 'Action overdue',
  issue: 'Issue open',
  challenge: 'Challenge open',
  suppressed: 'Figure suppressed',
  'nobody-answers': nobodyAccountable,
}
export const openMatterWord = (matter: OpenMatter): string => matterWords[matter]

export const indicatorFilter = {
  search: text,
  goal: code,
  agency: code,
  status: words('Status', statuses),
  signal: words('Signal', signals),
  direction: words('Direction', directions),
  assurance: words('Assurance', assurances),
  theme: text,
  frequency: words('Frequency', frequencies),
  open: words('Open', openMatters),
  /** Only what needs a look: off target, or worsening and not by chance. */
  only: words('Only', ['attention']),
} as const
export type IndicatorFilter = FilterOf<typeof indicatorFilter>

type Facts = {
  code: string
  name: string
  goalCode: string | null
  agencyCode: string | null
  theme: string
  frequency: Frequency
  reading: { status: Status; signal: Signal; direction: Direction; assurance: Assurance }
  open: readonly { kind: string }[]
}

export const needsAttention = ({ status, signal }: { status: Status; signal: Signal }): boolean =>
  status === 'off-target' || signal === 'worsening'

export function isIndicatorShown(row: Facts, filter: IndicatorFilter): boolean {
  const { search, goal, agency, status, signal, direction, assurance, theme, frequency, open, only } = filter
  return (
    (goal === undefined || row.goalCode === goal) &&
    (agency === undefined || row.agencyCode === agency) &&
    (status === undefined || row.reading.status === status) &&
    (signal === undefined || row.reading.signal === signal) &&
    (direction === undefined || row.reading.direction === direction) &&
    (assurance === undefined || row.reading.assurance === assurance) &&
    (theme === undefined || row.theme === theme) &&
    (frequency === undefined || row.frequency === frequency) &&
    (only === undefined || needsAttention(row.reading)) &&
    (open === undefined || row.open.some(({ kind }) => kind === open)) &&
    isFound(search, [row.code, row.name])
  )
}
