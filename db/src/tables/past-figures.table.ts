import type { PastFileState } from '@roundtable/shared/past-figures/past-figures.ts'
import type { PastFiguresState } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'

/** A file of past figures: what was read of each line, what is asked, and what was not read, as JSON. */
export type PastFileTable = {
  partnershipId: string
  id: string
  personId: string
  fileName: string
  /** SHA-256 of the file. */
  fileHash: string
  state: PastFileState
  sentence: string
  figures: number
  lines: string
  questions: string
  notRead: string
  /** SHA-256 of its form; see form-of. Empty until it is read. */
  form: string
  /** The questions that have an answer, as JSON. */
  answered: string
  /** The returns into which figures of it belong, as JSON. */
  returns: string
  /** The first rows of its sheets and how they were taken, as JSON. */
  picture: string
  createdAt: string
  heardAt: string
  expiresAt: string
}

/** Some hundreds of its figures, as JSON; see packed-figure. */
export type PastFilePartTable = { partnershipId: string; fileId: string; part: number; figures: string }

/** What somebody answered about a file of this form; it is proposed for the next one. */
export type PastFormAnswerTable = {
  partnershipId: string
  form: string
  question: string
  answer: string
  answeredBy: string
  answeredAt: string
}

/** What of a file one agency's lead is to agree. */
export type PastFiguresTable = {
  partnershipId: string
  id: string
  fileId: string
  agencyId: string
  state: PastFiguresState
  version: number
  figures: number
  corrections: number
  reason: string
  onBehalf: number
  handedInBy: string
  handedInAt: string
  decidedBy: string | null
  decidedAt: string | null
}
