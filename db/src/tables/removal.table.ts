import type { RemovalState } from '@roundtable/shared/removal/removal-lifecycle.ts'

/** Words somebody asks to have blacked out; the words themselves lie among the typed words, and go with the others. */
export type RemovalTable = {
  partnershipId: string
  id: string
  state: RemovalState
  version: number
  wordsId: string
  /** The page they were read on, inside the partnership. */
  page: string
  askedAt: string
  askedBy: string
  firstAt: string | null
  firstBy: string | null
  firstByManager: number
  endedAt: string | null
  endedBy: string | null
  /** In how many texts they stood; null until they are removed. */
  texts: number | null
}
