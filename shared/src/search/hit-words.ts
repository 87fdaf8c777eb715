export const hitKinds = [
  'goal',
  'indicator',
  'agency',
  'person',
  'answerer',
  'issue',
  'action',
  'challenge',
  'decision',
  'meeting',
  'yearly-report',
  'story',
  'commentary',
] as const
export type HitKind = (typeof hitKinds)[number]

const words: Record<HitKind, string> = {
  goal: 'Goal',
  indicator: 'Indicator',
  agency: 'Agency',
  person: 'Person',
  answerer: 'Answers for figures',
  issue: 'Issue',
  commentary: 'Commentary',
  story: 'What lies behind it',
  action: 'Action',
  challenge: 'Challenge',
  decision: 'Decision',
  meeting: 'Meeting',
  'yearly-report': 'Yearly report',
}
export const hitKindWord = (kind: HitKind): string => words[kind]

/** What can be looked for. */
export const whatIsFound = (seesPeople: boolean): string =>
  `Search finds goals, indicators, agencies${seesPeople ? ', people' : ', who answers for them'}, issues, actions, challenges, decisions, meetings, published yearly reports and words of definitions, commentary and notes, also by abbreviations such as EHCP or MARAC.`

export const nothingFound = (text: string, seesPeople: boolean): string =>
  `Nothing found for “${text}”. ${whatIsFound(seesPeople)}`
