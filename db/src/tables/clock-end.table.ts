/** A clock of a record ran out into a deed of its life, once for each day it was to. */
export type ClockEndTable = {
  partnershipId: string
  subjectId: string
  deed: string
  ranOutOn: string
  endedAt: string
}
