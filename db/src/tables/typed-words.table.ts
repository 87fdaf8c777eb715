/**
 * What people typed beside an act: the trail holds its id and hash. Blacked out, the salt is gone and the text is what
 * remains of it; the hash still verifies the trail, and tells nothing.
 */
export type TypedWordsTable = {
  partnershipId: string
  id: string
  text: string | null
  salt: string | null
  /** By which removal they were blacked out. */
  removalId?: string | null | undefined
  /** SHA-256 of salt and text. */
  hash: string
  recordedAt: string
  recordedBy: string | null
}
