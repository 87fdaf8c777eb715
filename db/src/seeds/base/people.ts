import type { Role } from '@roundtable/shared/base/role.ts'
import type { AgencyCode } from './agencies.ts'
import { personas } from './personas.ts'

/** Days before the seeding on which the seat was given; without one the seat is as old as the partnership. */
export type Seated = {
  key: string
  name: string
  role: Role
  agency: AgencyCode
  title: string
  givenDaysAgo?: number
}

const titles: Record<string, string> = {
  manager: 'Partnership manager',
  chair: 'Executive chief nurse, chair of the partnership',
  'lead-partner': 'Chief executive',
  'police-chief': 'Chief constable',
  'icb-chief': 'Chief executive',
  scrutineer: 'Independent scrutineer',
  'council-lead': 'Assistant director, children’s social care',
  'council-contributor': 'Performance analyst',
  'police-lead': 'Detective superintendent, protecting vulnerable people',
  'police-contributor': 'Performance analyst',
  'health-lead': 'Designated nurse for safeguarding',
  'health-contributor': 'Information analyst',
  'education-lead': 'Head teacher, chair of the alliance',
  'education-contributor': 'Data manager of the alliance',
  'elected-member': 'Lead member for children',
  observer: 'Regional improvement adviser',
  'voice-facilitator': 'Participation worker',
  'young-person': 'Member of the young people’s council',
  'carer-representative': 'Foster carer, representative of carers',
  administrator: 'Systems administrator',
}

const givenDaysAgo: Record<string, number> = {
  'council-contributor': 455,
  'elected-member': 560,
  observer: 24,
  'voice-facilitator': 1130,
  'young-person': 430,
}

const others: readonly Seated[] = [
  {
    key: 'police-board',
    name: 'Neil Abara',
    role: 'delegated-partner',
    agency: 'police',
    title: 'Assistant chief constable',
  },
  {
    key: 'protection-head',
    name: 'Paul Renshaw',
    role: 'audit-lead',
    agency: 'council',
    title: 'Head of help and protection',
  },
  {
    key: 'leaving-care-head',
    name: 'Yvonne Clarke',
    role: 'contributor',
    agency: 'council',
    title: 'Head of care leaving',
    givenDaysAgo: 980,
  },
  {
    key: 'inclusion-head',
    name: 'Dev Chandra',
    role: 'contributor',
    agency: 'council',
    title: 'Head of inclusion and learning',
    givenDaysAgo: 700,
  },
  {
    key: 'hospital-lead',
    name: 'Farida Rahman',
    role: 'agency-lead',
    agency: 'hospital',
    title: 'Named nurse for children',
  },
  {
    key: 'hospital-contributor',
    name: 'Nadia Kowalska',
    role: 'contributor',
    agency: 'hospital',
    title: 'Business intelligence officer',
  },
  {
    key: 'hospital-audit',
    name: 'Simon Ashby',
    role: 'audit-lead',
    agency: 'hospital',
    title: 'Named doctor, lead for audits',
    givenDaysAgo: 820,
  },
  {
    key: 'youth-justice-lead',
    name: 'Marcus Bell',
    role: 'agency-lead',
    agency: 'youth-justice',
    title: 'Head of youth justice',
  },
  {
    key: 'youth-justice-contributor',
    name: 'Ellie Tran',
    role: 'contributor',
    agency: 'youth-justice',
    title: 'Case system officer',
  },
  {
    key: 'voluntary-lead',
    name: 'Priya Raman',
    role: 'agency-lead',
    agency: 'voluntary',
    title: 'Chief officer',
  },
  {
    key: 'voluntary-contributor',
    name: 'Joe Fenwick',
    role: 'contributor',
    agency: 'voluntary',
    title: 'Membership officer',
  },
  {
    key: 'carers-lead',
    name: 'Keith Manning',
    role: 'agency-lead',
    agency: 'carers',
    title: 'Chair of the association',
  },
  {
    key: 'former-analyst',
    name: 'Louise Grant',
    role: 'contributor',
    agency: 'council',
    title: 'Performance analyst',
  },
]

/** Lead partners who delegated their seat on the board, to the chair and to the assistant chief constable. */
export const delegating: readonly string[] = ['police-chief', 'icb-chief']

/** Everyone who has, or had, a seat; the personas first. */
export const people: readonly Seated[] = [
  ...personas.map(({ id, name, role, agencyCode }): Seated => {
    const given = givenDaysAgo[id]
    return {
      key: id,
      name,
      role,
      agency: agencyCode,
      title: titles[id] ?? '',
      ...(given === undefined ? {} : { givenDaysAgo: given }),
    }
  }),
  ...others,
]
