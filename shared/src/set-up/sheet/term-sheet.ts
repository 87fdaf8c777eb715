import { terms, termWord } from '../../partnership/term.ts'
import { type SheetShape, wordsOf } from './columns.ts'

export const termWords = wordsOf(terms, termWord)

export const termsSheet: SheetShape = {
  key: 'terms',
  name: 'Term dates',
  one: 'term',
  about: 'One row for each school term. What is due each term counts from its last day.',
  page: 'the term dates of the set-up page',
  columns: [
    {
      key: 'year',
      heading: 'School year',
      width: 14,
      kind: 'school-year',
      takes: 'A school year as 2026/27.',
      fixed: 'A term stays in its school year: write a new row.',
    },
    {
      key: 'term',
      heading: 'Term',
      width: 16,
      kind: 'word',
      words: termWords,
      takes: 'Autumn term, Spring term or Summer term.',
      fixed: 'A term stays the term it is: write a new row.',
    },
    { key: 'from', heading: 'First day', width: 14, kind: 'day', takes: 'A day as 2026-09-02.' },
    { key: 'until', heading: 'Last day', width: 14, kind: 'day', takes: 'A day as 2026-12-18.' },
  ],
}
