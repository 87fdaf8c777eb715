import type { Sector } from '@roundtable/shared/base/role.ts'

export type AgencyTable = {
  partnershipId: string
  id: string
  code: string
  name: string
  shortName: string
  sector: Sector
  position: number
  version: number
  createdAt: string
  endedAt: string | null
}
