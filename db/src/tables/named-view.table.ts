/** Filters and order of the scorecard under a name of a person's own. */
export type NamedViewTable = {
  partnershipId: string
  id: string
  personId: string
  name: string
  query: string
  recordedAt: string
}
