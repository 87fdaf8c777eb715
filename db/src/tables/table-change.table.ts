/** The database writes it: how often something was written into a table. */
export type TableChangeTable = {
  partnershipId: string
  name: string
  /** Of one transaction, where several write at a time; empty once it was added to the others. */
  batch: string
  changes: number
}
