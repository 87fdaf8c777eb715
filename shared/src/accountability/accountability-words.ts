export const accountabilityKinds = ['accountable', 'responsible', 'consulted', 'informed'] as const
export type AccountabilityKind = (typeof accountabilityKinds)[number]

const words: Record<AccountabilityKind, string> = {
  accountable: 'Accountable',
  responsible: 'Responsible',
  consulted: 'Consulted',
  informed: 'Informed',
}
/** What an agency is to a goal or an indicator; null where it has no part in it. */
export const accountabilityWord = (kind: AccountabilityKind | null): string =>
  kind === null ? 'No part' : words[kind]

const meanings: Record<AccountabilityKind, string> = {
  accountable: 'answers for it: one agency, one named role',
  responsible: 'does part of the work',
  consulted: 'is asked before a decision',
  informed: 'is told what was decided',
}
/** The same in plain words, to follow the word. */
export const accountabilityMeaning = (kind: AccountabilityKind): string => meanings[kind]

export const nobodyAccountable = 'Nobody accountable yet'
