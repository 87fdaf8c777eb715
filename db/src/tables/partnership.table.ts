import type { TermDates } from '@roundtable/shared/partnership/term.ts'

export type PartnershipTable = {
  id: string
  slug: string
  name: string
  areaName: string
  /** The area's code as published figures carry it. */
  areaCode: string | null
  /** The month, 1 to 12, that its year begins with. */
  yearStartMonth: number
  version: number
  /** Roles whose seats ask for a second factor, with spaces. */
  factorRoles?: string | undefined
  /** 1: published figures only, nothing can be entered. */
  readOnly: number
  marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE'
  /** Whose figures these are, shown on each page; null where they are the partnership's own. */
  attribution: string | null
  /** Raised by every write, so that a cached reading knows it is old. */
  dataVersion: number
  /** How many of these writes saved a draft again and nothing else: who reads no draft is not told of them. */
  draftsSaved?: number | undefined
  /** Where the chain of the audit trail ends: how many events, and the hash of the last. */
  trailPosition?: number | undefined
  trailHash?: string | undefined
  createdAt: string
}

/** The places a partnership compares itself with; one that it does no more ends, and stays. */
export type PartnershipAreaTable = {
  partnershipId: string
  id: string
  areaCode: string
  relation: 'self' | 'england' | 'region' | 'neighbour'
  position: number
  /** How alike its publisher says a neighbour is; empty where it does not. */
  closeness: string
  /** The file of neighbours it came by; null where it follows from the area. */
  fileId: string | null
  recordedAt: string
  recordedBy: string | null
  endedAt: string | null
  endedBy: string | null
  endedFileId: string | null
}

/** When a term of a school year begins and ends; a changed one ends, and another is recorded. */
export type TermTable = TermDates & {
  partnershipId: string
  id: string
  recordedAt: string
  recordedBy: string
  endedAt: string | null
  endedBy: string | null
}
