export const roles = [
  'manager',
  'lead-partner',
  'delegated-partner',
  'chair',
  'scrutineer',
  'agency-lead',
  'contributor',
  'audit-lead',
  'voice-facilitator',
  'young-person',
  'carer-representative',
  'elected-member',
  'observer',
  'administrator',
] as const
export type Role = (typeof roles)[number]

const roleWords: Record<Role, string> = {
  manager: 'Partnership manager',
  'lead-partner': 'Lead partner',
  'delegated-partner': 'Delegated partner',
  chair: 'Chair of the partnership',
  scrutineer: 'Independent scrutineer',
  'agency-lead': 'Agency lead',
  contributor: 'Data contributor',
  'audit-lead': 'Audit lead',
  'voice-facilitator': 'Voice facilitator',
  'young-person': 'Young person',
  'carer-representative': 'Carer representative',
  'elected-member': 'Elected member',
  observer: 'Observer',
  administrator: 'System administrator',
}

export const roleWord = (role: Role): string => roleWords[role]

export const sectors = [
  'council',
  'police',
  'health',
  'education',
  'youth-justice',
  'probation',
  'housing',
  'fire',
  'courts',
  'carers',
  'adopters',
  'voluntary',
  'young-people',
  'other',
] as const
export type Sector = (typeof sectors)[number]

const sectorWords: Record<Sector, string> = {
  council: 'Council',
  police: 'Police',
  health: 'Health',
  education: 'Education',
  'youth-justice': 'Youth justice',
  probation: 'Probation',
  housing: 'Housing',
  fire: 'Fire and rescue',
  courts: 'Courts',
  carers: 'Carers',
  adopters: 'Adopters',
  voluntary: 'Voluntary sector',
  'young-people': 'Young people',
  other: 'Other',
}

export const sectorWord = (sector: Sector): string => sectorWords[sector]
