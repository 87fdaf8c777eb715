import { authorities } from './authorities.ts'

export type AreaKind = 'england' | 'region' | 'authority'
export type PublishedArea = { code: string; kind: AreaKind; name: string }

export const england = 'E92000001'
export const northLincolnshire = 'E06000013'
export const yorkshireAndTheHumber = 'E12000003'

/** The publisher's regional rows carry a name and no code; inner and outer London are parts of London. */
const regions: readonly (readonly [string, string])[] = [
  ['North East', 'E12000001'],
  ['North West', 'E12000002'],
  ['Yorkshire and the Humber', yorkshireAndTheHumber],
  ['East Midlands', 'E12000004'],
  ['West Midlands', 'E12000005'],
  ['East of England', 'E12000006'],
  ['London', 'E12000007'],
  ['South East', 'E12000008'],
  ['South West', 'E12000009'],
  ['London (Inner)', 'E13000001'],
  ['London (Outer)', 'E13000002'],
]

const codeByRegion = new Map(regions.map(([name, code]) => [name.toLowerCase(), code]))

const areas = new Map<string, PublishedArea>([
  [england, { code: england, kind: 'england', name: 'England' }],
  ...regions.map(([name, code]): [string, PublishedArea] => [code, { code, kind: 'region', name }]),
  ...authorities.map(({ code, name }): [string, PublishedArea] => [code, { code, kind: 'authority', name }]),
])

export const areaOf = (code: string): PublishedArea | undefined => areas.get(code)
export const regionCodeOf = (name: string): string | undefined => codeByRegion.get(name.toLowerCase())
