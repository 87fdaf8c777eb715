import type { Severity } from '@roundtable/shared/issue/issue-form.ts'
import type { IssueState } from '@roundtable/shared/issue/issue-lifecycle.ts'
import type { RuleKind } from '@roundtable/shared/issue-rule/rule-kind.ts'

export type IssueTable = {
  partnershipId: string
  id: string
  number: number
  state: IssueState
  /** Steps of its life. */
  steps: number
  /** Of its words: the one that stands. */
  version: number
  indicatorId: string | null
  seriesId: string | null
  goalId: string | null
  /** The agency whose returns it is about. */
  returnsAgencyId: string | null
  /** What proposed it; null where a person raised it. */
  rule: RuleKind | null
  /** What was known then, as JSON. */
  ruleFacts: string | null
  /** A manager raised it: the board decides on it. */
  byManager: number
  raisedAt: string
  raisedBy: string | null
}

/** Append-only but for words that are blacked out; the highest version stands. */
export type IssueVersionTable = {
  partnershipId: string
  issueId: string
  version: number
  title: string
  why: string
  known: string
  severity: Severity | null
  ownerAgencyId: string | null
  ownerTitle: string
  reviewOn: string | null
  likelihood: number | null
  impact: number | null
  controls: string
  acceptedByAgencyId: string | null
  recordedAt: string
  recordedBy: string | null
}

export type IssueNoteKind = 'progress' | 'asks-to-close' | 'closing'

/** Append-only but for words that are blacked out. */
export type IssueNoteTable = {
  partnershipId: string
  id: string
  issueId: string
  kind: IssueNoteKind
  text: string
  evidence: string
  agencyId: string
  onBehalf: number
  recordedAt: string
  recordedBy: string
}

/** Append-only but for words that are blacked out; the highest version of a kind stands. */
export type IssueRuleTable = {
  partnershipId: string
  kind: RuleKind
  version: number
  isOn: number
  periods: number
  reason: string
  recordedAt: string
  recordedBy: string
}

/** Append-only: what a rule found in a line, and which issue tells it. */
export type IssueRunTable = {
  partnershipId: string
  rule: RuleKind
  /** The series, or the agency and how often it reports. */
  line: string
  fromPeriod: string
  toPeriod: string
  issueId: string
  recordedAt: string
}
