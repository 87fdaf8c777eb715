import type { Sector } from '@roundtable/shared/base/role.ts'
import type { AgencyState } from '@roundtable/shared/member/agency-lifecycle.ts'

export type AgencyTable = {
  partnershipId: string
  id: string
  code: string
  name: string
  shortName: string
  sector: Sector
  position: number
  version: number
  state: AgencyState
  /** 1: the installation's own, for its administrators; it is no partner. */
  administers: number
  createdAt: string
  endedAt: string | null
  /** The agency it became part of last, whether that was undone or not. */
  mergedIntoId: string | null
}

/** Append-only: how the agency was called, from when, by whom. */
export type AgencyVersionTable = Pick<
  AgencyTable,
  'partnershipId' | 'version' | 'name' | 'shortName' | 'sector'
> & {
  agencyId: string
  recordedAt: string
  recordedBy: string | null
}

/** A mail domain of the agency's people: who listed it cannot rely on it for their own invitations. */
export type AgencyMailDomainTable = {
  partnershipId: string
  agencyId: string
  domain: string
  listedAt: string
  listedBy: string | null
}
