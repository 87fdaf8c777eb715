import type { BenchmarkFileState } from '@roundtable/shared/benchmark/benchmark-file.ts'

/** A publisher's file, with what was read of it as JSON until it is taken over. */
export type BenchmarkFileTable = {
  partnershipId: string
  id: string
  personId: string
  fileName: string
  /** SHA-256 of the file. */
  fileHash: string
  /** The same for the same publisher's file of next year. */
  form: string
  state: BenchmarkFileState
  sentence: string
  content: string
  source: string
  licence: string
  retrievedOn: string | null
  createdAt: string
  heardAt: string
  expiresAt: string
  appliedAt: string | null
  undoneAt: string | null
}

/** Which measure of a publisher's files is which indicator. */
export type BenchmarkMatchTable = {
  partnershipId: string
  form: string
  measure: string
  indicatorId: string
  /** The measures its numerator and its denominator are; null where it has none. */
  numerator: string | null
  denominator: string | null
  recordedAt: string
  recordedBy: string
}

/** What the description of a publisher's files says of one of their columns. */
export type BenchmarkLabelTable = {
  partnershipId: string
  form: string
  columnName: string
  label: string
  unit: string
  fileName: string
  fileHash: string
  recordedAt: string
  recordedBy: string
}

/** A published figure that came by a file; one that is corrected ends, and stays. */
export type BenchmarkFigureTable = {
  partnershipId: string
  id: string
  indicatorId: string
  areaCode: string
  periodStart: string
  periodEnd: string
  periodLabel: string
  areaName: string
  value: string | null
  numerator: string | null
  denominator: string | null
  symbol: string
  fileId: string
  recordedAt: string
  recordedBy: string
  endedAt: string | null
  endedBy: string | null
  /** The file that has another figure, or none any more. */
  endedFileId: string | null
}
