import type { ImportState } from '@roundtable/shared/import/import-rules.ts'

/** A file somebody uploaded into a return. */
export type ReturnImportTable = {
  partnershipId: string
  id: string
  returnId: string
  personId: string
  fileName: string
  /** SHA-256 of the file. */
  fileHash: string
  state: ImportState
  rowsRead: number
  /** Why it could not be read; empty where it could. */
  sentence: string
  ready: number
  wrong: number
  same: number
  leftCount: number
  /** The first rows that were left out, and the open questions, as JSON. */
  leftOut: string
  questions: string
  /** Columns that are not read, and what was answered, as JSON. */
  unread: string
  answered: string
  createdAt: string
  /** When whoever reads it last said so. */
  heardAt: string
  expiresAt: string
  applyKey: string | null
  /** A hash of what the key came with. */
  appliedOf: string | null
  /** What it was read against, as JSON: versions of returns, and lines. */
  readAgainst: string | null
  applied: number
  appliedAt: string | null
}

/** A page of what it would change, as JSON: as the preview shows it, and what is written of it. */
export type ReturnImportPartTable = {
  partnershipId: string
  importId: string
  part: number
  changes: string
  entries: string
}

/** What stood in the rows of a page when it was read, as JSON: while it stands they are saved, and put back whole. */
export type ReturnImportBeforeTable = {
  partnershipId: string
  importId: string
  part: number
  entries: string
}

/** Append-only: a file from which published figures came, under the id it was received with. */
export type SourceFileTable = {
  partnershipId: string
  id: string
  fileName: string
  /** SHA-256 of the file. */
  fileHash: string
}

/** Append-only: from which file and line a published figure came. */
export type MeasurementSourceTable = {
  partnershipId: string
  seriesId: string
  periodStart: string
  revision: number
  fileId: string
  line: number
  /** Where in a workbook, as "Data!D7"; null where the line says enough. */
  cell?: string | null
  recordedAt: string
}
