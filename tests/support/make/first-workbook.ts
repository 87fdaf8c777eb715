import { catalogue } from '@roundtable/db/catalogue/catalogue.ts'
import { addRows, type Book, cellIn, setCell } from './set-up-book.ts'

const domain = 'newborough.example'
export const goals = [
  'Children are safe at home',
  'Young people leaving care are ready',
  'Children are heard',
] as const

/** Everything of a first afternoon, written into a workbook that has the council and the manager. */
export function fillFirstWorkbook(
  book: Book,
  { chosen, judged }: { chosen: readonly string[]; judged: string },
): void {
  const codes = chosen.map((name) => catalogue.find((entry) => entry.name === name)?.code ?? '')
  const judgedCode = catalogue.find(({ name }) => name === judged)?.code ?? ''
  const council = cellIn(book, 'Agencies', ['Name', 'Newborough Council'], 'Code')
  setCell(book, 'Partnership', ['Name', 'Newborough Partnership'], { Area: 'Sunderland' })
  addRows(book, 'Term dates', {
    ...{ 'School year': '2026/27', Term: 'Autumn term', 'First day': '2026-09-02', 'Last day': '2026-12-18' },
  })
  addRows(
    book,
    'Agencies',
    { Code: 'police', Name: 'Northern Police', 'Short name': 'Police', Sector: 'Police' },
    { Code: 'icb', Name: 'Care Board', 'Short name': 'ICB', Sector: 'Health' },
  )
  const vision = 'Every child is safe, heard and ready for life.'
  addRows(book, 'Goals', { Code: 'V', Kind: 'Vision', Goal: vision, 'In a child’s words': 'We are safe.' })
  for (const [n, wording] of goals.entries()) {
    addRows(book, 'Goals', {
      ...{ Code: `goal-${n}`, Goal: wording, 'In a child’s words': 'I am safe.' },
      ...{ 'Why it matters': 'Children asked for it.', 'What would be different': 'Fewer are hurt.' },
    })
  }
  const seats = [
    ['Bea Board', 'Lead partner', 'Director of children’s services'],
    ['Leo Lead', 'Agency lead', 'Head of care'],
    ['Cy Count', 'Data contributor', 'Analyst'],
  ] as const
  for (const [name, role, post] of seats) {
    const email = `${name.split(' ')[0]?.toLowerCase()}@${domain}`
    addRows(book, 'People', { Name: name, 'E-mail': email, Agency: council, Role: role, Post: post })
  }
  addRows(book, 'Boards', { Name: 'Executive board', Quorum: '1' })
  addRows(book, 'Board members', { Board: 'Executive board', Agency: council, Post: seats[0][2] })
  for (const code of codes) addRows(book, 'Indicators', { Code: code, Goal: 'goal-0', Headline: 'Yes' })
  addRows(book, 'Indicators', {
    ...{
      Code: 'own',
      Name: 'Plans children wrote',
      'In plain words': 'How many plans hold their own words.',
    },
    Definition: 'Plans of the month with a part the child wrote, of all plans.',
    ...{ 'Numerator means': 'Plans with a part the child wrote', 'Denominator means': 'Plans of the month' },
    ...{ Source: 'Case system', Theme: 'Voice', Unit: 'percent', Decimals: '1' },
    ...{ 'What is better': 'Higher is better', 'What a figure covers': 'What happened in the period' },
    ...{ 'How often': 'Monthly', Goal: 'goal-2', Headline: 'Yes' },
  })
  for (const code of [...codes, 'own']) {
    addRows(book, 'Lines', { Indicator: code, 'Reported by': council })
    addRows(book, 'Accountability', {
      ...{ Indicator: code, Agency: council, Part: 'Accountable', 'Named post': 'Head of safeguarding' },
    })
  }
  for (const part of ['Under 10', 'From 10']) {
    addRows(book, 'Lines', {
      ...{ Indicator: 'own', 'Broken down by': 'Age', Line: part },
      ...{ 'Parts make up the whole': 'Yes', 'Reported by': council },
    })
  }
  addRows(book, 'Targets', {
    ...{ Indicator: judgedCode, 'From period': 'Q4 2025/26', 'At least': '85' },
    'Why this target': 'What the best quarter of similar areas reach.',
  })
}
