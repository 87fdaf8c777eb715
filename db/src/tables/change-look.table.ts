/** When a person last looked at what changed in a partnership. */
export type ChangeLookTable = {
  partnershipId: string
  personId: string
  lookedAt: string
  /** The last look of an earlier day; null where there was none. */
  earlierAt: string | null
}
