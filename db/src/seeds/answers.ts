import type { AgencyCode } from './base/agencies.ts'
import type { GoalCode } from './goals.ts'

export type Holder = { agency: AgencyCode; title: string; seat: string | null }

/** The named roles that answer for something. */
export const holders = {
  director: {
    agency: 'council',
    title: 'Assistant director, children’s social care',
    seat: 'council-lead',
  },
  protection: { agency: 'council', title: 'Head of help and protection', seat: 'protection-head' },
  leavingCare: { agency: 'council', title: 'Head of care leaving', seat: 'leaving-care-head' },
  inclusion: { agency: 'council', title: 'Head of inclusion and learning', seat: 'inclusion-head' },
  chiefExecutive: { agency: 'council', title: 'Chief executive', seat: 'lead-partner' },
  manager: { agency: 'council', title: 'Partnership manager', seat: 'manager' },
  police: {
    agency: 'police',
    title: 'Detective superintendent, protecting vulnerable people',
    seat: 'police-lead',
  },
  policeBoard: { agency: 'police', title: 'Assistant chief constable', seat: 'police-board' },
  nurse: { agency: 'icb', title: 'Designated nurse for safeguarding', seat: 'health-lead' },
  hospital: { agency: 'hospital', title: 'Named nurse for children', seat: 'hospital-lead' },
  doctor: { agency: 'hospital', title: 'Named doctor, lead for audits', seat: 'hospital-audit' },
  head: { agency: 'schools', title: 'Head teacher, chair of the alliance', seat: 'education-lead' },
  youthJustice: { agency: 'youth-justice', title: 'Head of youth justice', seat: 'youth-justice-lead' },
  carers: { agency: 'carers', title: 'Chair of the association', seat: 'carers-lead' },
  voice: { agency: 'young-people', title: 'Participation worker', seat: 'voice-facilitator' },
} as const satisfies Record<string, Holder>

export type HolderKey = keyof typeof holders

/** By code, and by theme for the rest. */
export const answers: Record<string, HolderKey> = {
  'Help and protection': 'protection',
  'Safety and youth justice': 'youthJustice',
  'Health and wellbeing': 'nurse',
  'Education and attendance': 'head',
  'Children in care': 'director',
  'Care leavers': 'leavingCare',
  Workforce: 'director',
  'Quality assurance': 'doctor',
  HP15: 'police',
  YJ01: 'police',
  YJ02: 'police',
  YJ03: 'director',
  YJ04: 'director',
  YJ07: 'police',
  HE01: 'hospital',
  HE05: 'director',
  HE07: 'hospital',
  ED08: 'inclusion',
  ED09: 'inclusion',
  ED10: 'inclusion',
  WF05: 'policeBoard',
  WF06: 'nurse',
  QA02: 'manager',
  VO01: 'director',
  VO02: 'voice',
  VO03: 'carers',
}

export const nobodyAnswersFor: readonly string[] = ['HE06', 'CL04']

type GoalAnswer = {
  accountable: HolderKey | null
  responsible: readonly AgencyCode[]
  consulted: readonly AgencyCode[]
  informed: readonly AgencyCode[]
}

export const goalAnswers: Record<GoalCode, GoalAnswer> = {
  G1: {
    accountable: 'policeBoard',
    responsible: ['council', 'icb', 'hospital', 'schools'],
    consulted: ['voluntary', 'young-people'],
    informed: ['youth-justice', 'carers'],
  },
  G2: {
    accountable: 'chiefExecutive',
    responsible: ['icb', 'voluntary', 'carers'],
    consulted: ['young-people', 'schools'],
    informed: ['police', 'youth-justice'],
  },
  G3: {
    accountable: 'head',
    responsible: ['council', 'police', 'icb'],
    consulted: ['young-people', 'carers'],
    informed: ['voluntary', 'youth-justice'],
  },
  G4: {
    accountable: 'director',
    responsible: ['carers', 'icb', 'schools'],
    consulted: ['young-people', 'police'],
    informed: ['voluntary', 'hospital'],
  },
  G5: {
    accountable: 'nurse',
    responsible: ['hospital', 'youth-justice', 'police', 'schools'],
    consulted: ['young-people', 'voluntary'],
    informed: ['carers'],
  },
  G6: {
    accountable: null,
    responsible: ['council', 'police', 'icb', 'hospital', 'schools'],
    consulted: ['young-people', 'carers'],
    informed: ['voluntary'],
  },
}

const informed: Record<string, readonly AgencyCode[]> = {
  'Children in care': ['carers', 'young-people'],
  'Care leavers': ['voluntary', 'young-people', 'schools'],
  'Help and protection': ['voluntary'],
  'Education and attendance': ['young-people'],
  'Health and wellbeing': ['schools'],
  'Safety and youth justice': ['schools'],
}
export const informedOf = (theme: string): readonly AgencyCode[] => informed[theme] ?? []
