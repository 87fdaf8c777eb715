import type { Caller } from './partnership.ts'

export const fire = {
  code: 'fire',
  name: 'Smallborough Fire Service',
  shortName: 'Fire',
  sector: 'voluntary',
} as const

export const addAgency = (by: Caller, changes: Partial<Parameters<Caller['agency']['add']>[0]> = {}) =>
  by.agency.add({ ...fire, ...changes })
