import { searchWords } from './search-words.ts'

/** Each line: ways in which people who work with children say one thing, short and long. */
const sayings: readonly (readonly string[])[] = [
  ['EHCP', 'EHC plan', 'education health and care plan'],
  ['EHCNA', 'EHC needs assessment', 'education health and care needs assessment'],
  ['SEND', 'SEN', 'special educational needs', 'EHC plan'],
  ['LAC', 'CLA', 'CIC', 'CYPIC', 'looked after child', 'child looked after', 'child in care'],
  ['CIN', 'child in need'],
  ['CP', 'child protection'],
  ['CPP', 'child protection plan'],
  ['ICPC', 'initial child protection conference', 'initial conference'],
  ['RCPC', 'child protection review', 'review child protection conference'],
  ['S47', 'section 47', 'child protection enquiry'],
  ['S17', 'section 17', 'child in need'],
  ['S20', 'section 20', 'voluntary accommodation'],
  ['S11', 'section 11'],
  ['S31', 'section 31', 'care order'],
  ['NFA', 'no further action'],
  ['re-referral', 'repeat referral'],
  ['MASH', 'multi-agency safeguarding hub', 'front door'],
  ['MACE', 'multi-agency child exploitation'],
  ['MAPPA', 'multi-agency public protection'],
  ['MARAC', 'multi-agency risk assessment conference'],
  ['DA', 'DV', 'DVA', 'domestic abuse', 'domestic violence'],
  ['IDVA', 'domestic violence adviser', 'domestic abuse adviser'],
  ['CSE', 'child sexual exploitation'],
  ['CCE', 'child criminal exploitation'],
  ['CSA', 'child sexual abuse'],
  ['FGM', 'female genital mutilation'],
  ['NRM', 'national referral mechanism'],
  ['NEET', 'not in education employment or training', 'not in work or learning'],
  ['EET', 'ETE', 'education employment or training', 'employment or training'],
  ['UASC', 'unaccompanied asylum-seeking child', 'unaccompanied child'],
  ['DSL', 'designated safeguarding lead', 'safeguarding lead'],
  ['DDSL', 'deputy designated safeguarding lead'],
  ['LADO', 'local authority designated officer', 'designated officer'],
  ['IRO', 'independent reviewing officer'],
  ['PEP', 'personal education plan'],
  ['IHA', 'initial health assessment'],
  ['RHA', 'review health assessment', 'annual health assessment'],
  ['SDQ', 'strengths and difficulties questionnaire'],
  ['ASQ', 'ages and stages questionnaire'],
  ['CAMHS', 'CYPMHS', 'child and adolescent mental health', 'mental health service'],
  ['MHST', 'mental health support team'],
  ['SEMH', 'social emotional and mental health'],
  ['ICB', 'integrated care board', 'CCG', 'clinical commissioning group'],
  ['HV', 'health visitor', 'health visiting'],
  ['GP', 'general practitioner'],
  ['emergency department', 'casualty'],
  ['FTE', 'first-time entrant'],
  ['FTE', 'WTE', 'full-time equivalent', 'whole-time equivalent'],
  ['YJS', 'YOT', 'YOS', 'youth justice service', 'youth offending team', 'youth justice'],
  ['RHI', 'return home interview', 'return interview'],
  ['MISPER', 'missing episode', 'missing person', 'runaway', 'running away', 'absconding'],
  ['strategy discussion', 'strategy meeting'],
  ['agency social worker', 'agency staff', 'agency worker', 'locum'],
  ['PEX', 'permanent exclusion', 'exclusion', 'excluded', 'expulsion', 'expelled'],
  ['FTEX', 'fixed-term exclusion', 'suspension', 'suspended', 'exclusion', 'excluded'],
  ['PA', 'persistent absence'],
  ['PA', 'personal adviser'],
  ['truancy', 'absence'],
  ['EHE', 'elective home education', 'home educated'],
  ['CME', 'child missing education'],
  ['PRU', 'pupil referral unit', 'alternative provision'],
  ['A8', 'attainment 8'],
  ['FSM', 'free school meal'],
  ['EP', 'educational psychologist', 'psychologist'],
  ['SALT', 'speech and language therapy'],
  ['VSH', 'virtual school head', 'virtual school'],
  ['SGO', 'special guardianship order', 'special guardianship'],
  ['IFA', 'independent fostering agency'],
  ['EDT', 'emergency duty team', 'out of hours'],
  ['ASYE', 'assessed and supported year in employment', 'newly qualified social worker'],
  ['NQSW', 'newly qualified social worker'],
  ['SW', 'social worker'],
  ['DCS', 'director of children’s services'],
  ['LSCP', 'SCP', 'safeguarding children partnership'],
  ['CSPR', 'child safeguarding practice review', 'serious case review', 'SCR'],
  ['VCS', 'VCSE', 'voluntary sector', 'voluntary alliance', 'charity'],
  ['LA', 'local authority', 'council'],
  ['Ofsted', 'ILACS', 'inspection'],
  ['vaccination', 'immunisation', 'jab'],
  ['dentist', 'dental', 'teeth'],
  ['caseload', 'cases per social worker'],
  ['foster home', 'fostering household', 'foster care', 'fostering recruitment', 'foster carer recruitment'],
  ['DfE', 'department for education'],
]

type Saying = readonly (readonly string[])[]
const inWords: readonly Saying[] = sayings.map((ways) => ways.map(searchWords))
const byFirst = new Map<string, { way: readonly string[]; saying: Saying }[]>()
for (const saying of inWords) {
  for (const way of saying) {
    const [first = ''] = way
    byFirst.set(first, [...(byFirst.get(first) ?? []), { way, saying }])
  }
}

/** How many of the typed words, from this one on, are the longest saying of the field; the other ways to say it. */
export function sayingAt(typed: readonly string[], from: number): { length: number; ways: Saying } | null {
  const found = (byFirst.get(typed[from] ?? '') ?? []).filter(({ way }) =>
    way.every((word, i) => typed[from + i] === word),
  )
  const length = Math.max(0, ...found.map(({ way }) => way.length))
  if (length === 0) return null
  const whole = found.filter(({ way }) => way.length === length)
  return { length, ways: whole.flatMap(({ saying }) => saying) }
}
