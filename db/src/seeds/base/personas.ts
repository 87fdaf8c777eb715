import type { Role } from '@roundtable/shared/base/role.ts'
import { type AgencyCode, agencyNameOf } from './agencies.ts'

export type Persona = {
  id: string
  name: string
  email: string
  role: Role
  agencyCode: AgencyCode
  agencyName: string
  /** What this person comes for, in one sentence. */
  sentence: string
}

const emailOf = (name: string) =>
  `${name.toLowerCase().replaceAll('’', '').replaceAll(' ', '.')}@northmere.example`

const told: readonly (readonly [string, string, Role, AgencyCode, string])[] = [
  [
    'manager',
    'Daniel Okafor',
    'manager',
    'council',
    'Keeps the partnership running: returns, people, definitions and the audit trail.',
  ],
  [
    'chair',
    'Amina Farrow',
    'chair',
    'icb',
    'Chairs the board and wants to know what changed and what needs a decision.',
  ],
  [
    'lead-partner',
    'Helen Marsh',
    'lead-partner',
    'council',
    'The council’s chief executive, who signs for it as lead partner.',
  ],
  [
    'police-chief',
    'Alan Whitcombe',
    'lead-partner',
    'police',
    'The chief constable, who signs for the police and has delegated the board.',
  ],
  [
    'icb-chief',
    'Miriam Osei',
    'lead-partner',
    'icb',
    'Signs for the integrated care board as its chief executive; its chief nurse chairs the board.',
  ],
  [
    'scrutineer',
    'Gwen Pritchard',
    'scrutineer',
    'council',
    'Independent of every agency: reads, questions and verifies.',
  ],
  [
    'council-lead',
    'Grace Oduya',
    'agency-lead',
    'council',
    'Approves the council’s returns and is accountable for children in care.',
  ],
  [
    'council-contributor',
    'Tom Hale',
    'contributor',
    'council',
    'Enters the council’s figures, most of what the board reads.',
  ],
  [
    'police-lead',
    'Ruth Calder',
    'agency-lead',
    'police',
    'Approves the police’s returns and is accountable for joint decisions.',
  ],
  [
    'police-contributor',
    'Imran Sadiq',
    'contributor',
    'police',
    'An analyst who enters the police’s figures each month.',
  ],
  ['health-lead', 'Leila Haddad', 'agency-lead', 'icb', 'Designated nurse: a return waits for her approval.'],
  ['health-contributor', 'Owen Price', 'contributor', 'icb', 'Enters the integrated care board’s figures.'],
  [
    'education-lead',
    'Martha Nwosu',
    'agency-lead',
    'schools',
    'A head teacher who speaks for the schools; one of their returns is late.',
  ],
  [
    'education-contributor',
    'Callum Reid',
    'contributor',
    'schools',
    'Enters attendance and exclusions for all schools.',
  ],
  [
    'elected-member',
    'Joan Whitby',
    'elected-member',
    'council',
    'A councillor: sees the figures with small counts hidden.',
  ],
  [
    'observer',
    'Peter Lindqvist',
    'observer',
    'council',
    'A visitor from the region who was granted four goals for half a year.',
  ],
  [
    'voice-facilitator',
    'Rosa Delgado',
    'voice-facilitator',
    'young-people',
    'Keeps a group of young people: adds them by number and gives the cards they sign in with.',
  ],
  [
    'young-person',
    'Kemi Brook',
    'young-person',
    'young-people',
    'Sits on the young people’s council and reads the goals in their words.',
  ],
  [
    'carer-representative',
    'Brenda Stokes',
    'carer-representative',
    'carers',
    'A foster carer who enters what carers say in their survey.',
  ],
  [
    'administrator',
    'Niall Forsyth',
    'administrator',
    'council',
    'Keeps logins and seats, and sees no figures at all.',
  ],
]

/** Whom the demonstration lets anyone be, one click each; each has exactly one seat here. */
export const personas: readonly Persona[] = told.map(([id, name, role, agencyCode, sentence]) => ({
  id,
  name,
  email: emailOf(name),
  role,
  agencyCode,
  agencyName: agencyNameOf(agencyCode),
  sentence,
}))

export { emailOf }
