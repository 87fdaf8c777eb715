import type { ActCategory } from '@roundtable/shared/act/acts.ts'

export type AuditEventTable = {
  partnershipId: string
  id: string
  at: string
  category: ActCategory
  /** The act, as it was called then. */
  action: string
  personId: string | null
  personName: string
  memberId: string | null
  agencyId: string | null
  /** Whose seat was used, while deputised. */
  deputyFor: string | null
  onBehalf: number
  subjectKind: string
  subjectId: string
  /** A sentence for a person; never a figure, never what somebody typed. */
  summary: string
  /** Why, as it was typed: among the typed words, where those who read the trail may read it. */
  reasonId: string | null
  /** Its place in the chain of the partnership, from 1. */
  position: number
  previousHash: string
  hash: string
}
