/**
 * What people typed beside an act: the trail holds its id and hash. Text and salt can be destroyed together; what
 * remains still verifies, and tells nothing.
 */
export type TypedWordsTable = {
  partnershipId: string
  id: string
  text: string | null
  salt: string | null
  /** SHA-256 of salt and text. */
  hash: string
  recordedAt: string
  recordedBy: string | null
}
