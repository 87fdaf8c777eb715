import type { PublicationExtent } from '@roundtable/shared/publication/publication-form.ts'
import type { PublicationState } from '@roundtable/shared/publication/publication-lifecycle.ts'

export type PublicationTable = {
  partnershipId: string
  id: string
  indicatorId: string
  version: number
  state: PublicationState
  fromPeriod: string
  extent: PublicationExtent
  title: string
  words: string
  preparedAt: string
  preparedBy: string
  signedAt: string | null
  signedBy: string | null
  meeting: string | null
}

/** A line of it, with the periods that were told when it was prepared, and those that were hidden; first days with commas. */
export type PublicationLineTable = {
  partnershipId: string
  publicationId: string
  seriesId: string
  position: number
  shownPeriods: string
  hiddenPeriods: string
}
