/** The catalogue's short forms, written out for people who are not statisticians. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/at 31 March/g, 'at period end'],
  [/\bNEET\b/g, 'not in education, employment or training'],
  [/\bEET\b/g, 'education, employment or training'],
  [/\bICPC(s?)\b/g, 'initial conference$1'],
  [/\bCPP(s?)\b/g, 'protection plan$1'],
  [/\bthe s47\b/g, 'the section 47 enquiry'],
  [/\bclosed NFA\b/g, 'closed with no further action'],
  [/\ban SGO\b/g, 'a special guardianship order'],
  [/\ba PEP\b/g, 'a personal education plan'],
  [/\bSDQ\b/g, 'strengths and difficulties questionnaire'],
  [/\bFTE in post\b/g, 'full-time equivalent social workers in post'],
  [/\bFTE agency \+/g, 'full-time equivalent agency social workers +'],
  [/\bFTE\b/g, 'full-time equivalent'],
  [/\bincl\. ?/g, 'including '],
  [/>= ?/g, 'at least '],
  [/> ?(?=\d)/g, 'more than '],
  [/\baged 4\+/g, 'aged 4 and over'],
  [/^16-17s resident/g, 'Young people aged 16 and 17 who live here'],
  [/^16-17s (.*) or not known/g, 'Young people aged 16 and 17 $1, or of whom it is not known'],
  [/before initial conference/g, 'before the initial conference'],
  [/\b(\d+%?)\+ /g, '$1 or more '],
  [/ \+ /g, ' plus '],
  [/\bwith source = (\w+)(?:\/\w+)?/g, 'that came from $1'],
  [/\bcame from school\b/g, 'came from schools'],
  [/\bcame from health\b/g, 'came from health services'],
  [/\bcame from police\b/g, 'came from the police'],
  [
    /^As HE02, immunisations up to date/g,
    'Children in care continuously for 12 or more months whose immunisations were up to date',
  ],
  [
    /^As HE02, teeth checked by a dentist/g,
    'Children in care continuously for 12 or more months whose teeth were checked by a dentist',
  ],
  [/\bprimary diagnosis F00-F99/g, 'a mental or behavioural disorder as the main diagnosis'],
  [/\bthe LA boundary/g, 'the council’s area'],
  [/\b4\/5-16\b/g, '4 or 5 to 16'],
  [/victim\/perpetrator/g, 'victim and perpetrator'],
]

export function wordingOf(text: string): string | null {
  if (text === '' || text.startsWith('none')) return null
  const words = shortForms.reduce((said, [short, long]) => said.replace(short, long), text)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const collections: readonly (readonly [RegExp, string])[] = [
  [/SSDA903/g, 'Children looked after return (SSDA903)'],
  [/CIN census/g, 'Children in need census'],
  [/\bSEN2\b/g, 'Survey of education, health and care plans (SEN2)'],
  [/\bNCCIS\b/g, 'Client caseload information of the council (NCCIS)'],
  [/\bMHSDS\b/g, 'Mental health services data set'],
  [/^HES \(.*\)$/g, 'Hospital episode statistics'],
  [/\bYJB \/ MoJ\b/g, 'Youth Justice Board and Ministry of Justice'],
  [/\bKS4\b/g, 'key stage 4 results'],
  [/ \/ /g, ' and '],
  [/^formerly (.*); now local$/g, 'Local collection, formerly part of the $1'],
]

/** Where figures come from, told for who reads a chart: what is collected here alone says so. */
export function sourceOf(text: string | null): string {
  if (text === null) return 'Local collection'
  const [, within] = /^none(?: nationally)? \((.*)\)$/.exec(text) ?? []
  if (within === undefined)
    return collections.reduce((said, [short, long]) => said.replace(short, long), text)
  const rest = localReasons[within] ?? ''
  return `Local collection${rest === '' ? '' : ` (${rest})`}, no national source`
}

const localReasons: Record<string, string> = {
  'Working Together 2023 expectation; local': 'expected by Working Together 2023',
  'duty under Victims and Prisoners Act 2024; local data': 'a duty under the Victims and Prisoners Act 2024',
  'statutory guidance on missing children 2014; local': 'statutory guidance on missing children, 2014',
  'police force / HMICFRS; local': 'police force and its inspectorate',
  'virtual school; local': 'virtual school',
  'local ICB/provider contract': 'contract of the integrated care board',
  'local; NHS intercollegiate level 3 commonly 85-90% target':
    'NHS training at level 3 commonly aims at 85 to 90%',
  'local QA framework': 'quality assurance framework',
  'local; you said, we did': 'you said, we did',
  'local survey': 'survey',
}

/** What to mind when one reads a figure, in whole sentences; what is not here stands as the file has it. */
const caveats: Record<string, string> = {
  HP01: 'Not good or bad by itself. Changes to family help change what counts as a referral from 2025-26.',
  HP06: 'Recording practice varies, so places are not ranked. North Lincolnshire reports 0.0% each year from 2021 to 2025, most likely because screening happens before a referral is recorded.',
  YJ03: 'The national comparison tool does not say that fewer is better. Some councils record “away without authorisation” as missing: the Department for Education estimates that up to 10 to 13% too many were counted from 2019 to 2023.',
  YJ05: 'Rates of several areas must not be added up.',
  HE05: '0 to 13 is usual, 14 to 16 borderline, 17 to 40 a cause for concern. Read it with the share of children who have a score.',
  HE07: 'Since 2021/22 same-day emergency care is recorded otherwise, which lowers the count in trusts that began early.',
  QA01: 'Samples of 6 to 12 cases: say how many there were, never a percentage alone, and agree first how grades are moderated.',
  QA03: 'A self-assessment: read the moderated grade beside it.',
  VO03: 'Say the response rate, and show nothing below 10 responses.',
}
export const caveatsOf = (code: string, text: string): string => caveats[code] ?? text

/** What to ask in the room, as one asks it. */
const questions: Record<string, string> = {
  HP16: 'Which agency is not sending its reports?',
  HE01: 'How many were late because consent or notification from social care was late, and how many for lack of a clinic place or because the child lives out of area?',
}
export const questionOf = (code: string, text: string): string => questions[code] ?? text
