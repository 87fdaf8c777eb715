import type { Sector } from '@roundtable/shared/base/role.ts'
import type { AgencyTable } from '../../tables/agency.table.ts'
import type { Seeding } from './seeding.ts'

const agencies = [
  ['council', 'Northmere Council', 'Council', 'council'],
  ['police', 'Northmere Police', 'Police', 'police'],
  ['icb', 'NHS Northmere Integrated Care Board', 'Integrated care board', 'health'],
  ['hospital', 'Northmere Hospitals Trust', 'Hospital trust', 'health'],
  ['schools', 'Northmere Schools’ Alliance', 'Schools', 'education'],
  ['youth-justice', 'Northmere Youth Justice Service', 'Youth justice', 'youth-justice'],
  ['carers', 'Northmere Foster Carers’ Association', 'Foster carers', 'carers'],
  ['voluntary', 'Northmere Voluntary Alliance', 'Voluntary sector', 'voluntary'],
  ['young-people', 'Northmere Young People’s Council', 'Young people', 'young-people'],
] as const satisfies readonly (readonly [string, string, string, Sector])[]

export type AgencyCode = (typeof agencies)[number][0]
export const agencyCodes: readonly AgencyCode[] = agencies.map(([code]) => code)

export function agencyRows(seeding: Seeding, founded: string): AgencyTable[] {
  return agencies.map(([code, name, shortName, sector], index) => ({
    partnershipId: seeding.partnershipId,
    id: seeding.idAt(founded),
    code,
    name,
    shortName,
    sector,
    position: index + 1,
    version: 1,
    state: 'current' as const,
    administers: 0,
    createdAt: founded,
    endedAt: null,
    mergedIntoId: null,
  }))
}

export const shortNameOf = (code: AgencyCode): string =>
  agencies.find((agency) => agency[0] === code)?.[2] ?? code

export const agencyNameOf = (code: AgencyCode): string =>
  agencies.find((agency) => agency[0] === code)?.[1] ?? code
