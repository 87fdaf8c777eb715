/** What somebody noted for themselves about a meeting, or an item of its agenda. */
export type PrivateNoteTable = {
  partnershipId: string
  id: string
  meetingId: string
  /** Of the whole meeting, where it is null. */
  itemId: string | null
  personId: string
  text: string
  version: number
  recordedAt: string
}
