import { annualLabel, yearFrom } from '../base/period.ts'
import type { RecordPage } from '../lifecycle/life-record.ts'

/** What a statement can rest on: a record of the year, by its kind. */
export const evidenceKinds = [
  'decision',
  'action',
  'impact',
  'issue',
  'challenge',
  'indicator',
  'goal',
  'minutes',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
export const isEvidenceKind = (text: string): text is EvidenceKind =>
  evidenceKinds.some((kind) => kind === text)

const words: Record<EvidenceKind, string> = {
  decision: 'Decision',
  action: 'Action done',
  impact: 'Impact check',
  issue: 'Issue closed',
  challenge: 'Challenge',
  indicator: 'Indicator',
  goal: 'Goal',
  minutes: 'Minutes',
}
export const evidenceKindWord = (kind: EvidenceKind): string => words[kind]

/** By kind, reference, and of an indicator the period it is about. */
export type EvidenceRef = { kind: EvidenceKind; reference: string; part: string }
export const evidenceKey = ({ kind, reference, part }: EvidenceRef): string => `${kind} ${reference} ${part}`

/** The page the record is read on. */
export function evidencePage({ kind, reference }: Pick<EvidenceRef, 'kind' | 'reference'>): RecordPage {
  switch (kind) {
    case 'decision':
      return `/decisions/${reference}`
    case 'action':
    case 'impact':
      return `/actions/${reference}`
    case 'issue':
      return `/issues/${reference}`
    case 'challenge':
      return `/challenges/${reference}`
    case 'indicator':
      return `/indicators/${reference}`
    case 'goal':
      return `/goals/${reference}`
    case 'minutes':
      return `/meetings/${reference}/minutes`
  }
}

/** The kinds proposed under a heading, as they are stored: with spaces. */
export const kindsIn = (text: string): EvidenceKind[] =>
  evidenceKinds.filter((kind) => text.split(' ').includes(kind))
export const kindsText = (kinds: readonly EvidenceKind[]): string =>
  evidenceKinds.filter((kind) => kinds.includes(kind)).join(' ')

export const statementKinds = ['statement', 'nothing'] as const
export type StatementKind = (typeof statementKinds)[number]
/** What stands under a heading about which there is nothing. */
export const nothingRecorded = 'Nothing recorded.'

/** "Yearly report 2025/26". */
export const yearlyReportName = ({ startsOn }: { startsOn: string }): string =>
  `Yearly report ${annualLabel(startsOn)}`
/** The last day of the year that begins on a day. */
export const lastDayOfYear = (startsOn: string): string => yearFrom(startsOn).end

export const longestStatement = 4000
export const longestHint = 600
export const longestGuidance = 160
export const mostEvidence = 20
export const mostHeadings = 30
export const mostStatements = 60
