import type { YearlyReportState } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import type { ReportAudience } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { EvidenceKind, StatementKind } from '@roundtable/shared/yearly-report/yearly-report-words.ts'

/** Append-only: an edition of the headings, with the guidance it follows. */
export type YearlyEditionTable = {
  partnershipId: string
  edition: number
  guidance: string
  guidanceOf: string
  reason: string
  recordedAt: string
  recordedBy: string
}

/** Append-only: a heading of an edition; its id stays when it is renamed. */
export type YearlyHeadingTable = {
  partnershipId: string
  edition: number
  headingId: string
  position: number
  title: string
  hint: string
  /** Kinds of records that are proposed under it, with spaces between. */
  evidenceKinds: string
  /** Written by the scrutineer alone. */
  scrutiny: number
  recordedAt: string
}

export type YearlyReportTable = {
  partnershipId: string
  id: string
  number: number
  startsOn: string
  endsOn: string
  state: YearlyReportState
  version: number
  begunAt: string
  begunBy: string
}

/** Append-only: a statement as it was written, or that there is nothing under a heading; the last words hold. */
export type YearlyStatementTable = {
  partnershipId: string
  reportId: string
  statementId: string
  words: number
  headingId: string
  position: number
  kind: StatementKind
  text: string
  ended: number
  recordedAt: string
  recordedBy: string
}

/** Append-only: what a statement leads to. */
export type YearlyEvidenceTable = {
  partnershipId: string
  reportId: string
  statementId: string
  words: number
  position: number
  kind: EvidenceKind
  reference: string
  part: string
  /** As it read when it was linked. */
  basis: string
  linkedAt: string
  recordedAt: string
}

/** Append-only: who signed which round, by the hash of what they read. */
export type YearlySignatureTable = {
  partnershipId: string
  reportId: string
  round: number
  agencyId: string
  contentHash: string
  recordedAt: string
  recordedBy: string
}

/** Append-only: what stands beside a published report. */
export type YearlyCorrectionTable = {
  partnershipId: string
  id: string
  reportId: string
  /** Empty for the report as a whole. */
  statementId: string
  text: string
  recordedAt: string
  recordedBy: string
}

/** Append-only: what one audience reads since it was sent to be signed, in canonical form, with its hash. */
export type YearlyCutTable = {
  partnershipId: string
  reportId: string
  round: number
  audience: ReportAudience
  content: string
  contentHash: string
  /** Of the rules for small numbers it was made under. */
  rulesVersion: number
  recordedAt: string
}

/** A text of a cut; without a salt it was destroyed. */
export type YearlyWordTable = {
  partnershipId: string
  reportId: string
  round: number
  audience: ReportAudience
  place: number
  salt: string | null
  text: string
}

export type YearlyReportTables = {
  yearlyCorrection: YearlyCorrectionTable
  yearlyCut: YearlyCutTable
  yearlyEdition: YearlyEditionTable
  yearlyEvidence: YearlyEvidenceTable
  yearlyHeading: YearlyHeadingTable
  yearlyReport: YearlyReportTable
  yearlySignature: YearlySignatureTable
  yearlyStatement: YearlyStatementTable
  yearlyWord: YearlyWordTable
}
