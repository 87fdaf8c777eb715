import { type Role, roleWord } from '../base/role.ts'

type Numbered = { number: number; restricted: boolean }

/** Restricted ones are counted apart, so that no gap in the numbers tells that there is one. */
export const challengeReference = ({ number, restricted }: Numbered): string =>
  restricted ? `R${number}` : String(number)

export const challengePath = (numbered: Numbered): string => `challenges/${challengeReference(numbered)}`

/** What a reference in an address names; null where it is none. */
export function readReference(text: string): Numbered | null {
  const [, letter, digits] = /^(R?)([1-9]\d{0,6})$/.exec(text) ?? []
  return digits === undefined ? null : { number: Number(digits), restricted: letter === 'R' }
}

/** In whose name it was raised: an agency, or the role of who raised it. */
export const fromWord = (agencyName: string | null, role: Role): string =>
  agencyName ?? `The ${roleWord(role).toLowerCase()}`

/** The same inside a sentence. */
export const fromWithin = (agencyName: string | null, role: Role): string =>
  agencyName ?? `the ${roleWord(role).toLowerCase()}`

export const entryKinds = [
  'answer',
  'passed-on',
  'condition',
  'acceptance',
  'disagreement',
  'silence',
  'correction',
  'resolution',
  'withdrawal',
] as const
export type EntryKind = (typeof entryKinds)[number]

const entryWords: Record<EntryKind, string> = {
  answer: 'Answer',
  'passed-on': 'Passed on',
  condition: 'Accepted, with conditions',
  acceptance: 'Accepted',
  disagreement: 'Disagreed',
  silence: 'No answer',
  correction: 'Correction',
  resolution: 'Resolved',
  withdrawal: 'Withdrawn',
}
export const entryWord = (kind: EntryKind): string => entryWords[kind]

/** "day 3", where the stage has so many days "day 3 of 10"; the day on which it begins does not count. */
export const stageDayWord = (day: number, days?: number): string =>
  day === 0 ? 'the day it began' : `day ${day}${days === undefined ? '' : ` of ${days}`}`
