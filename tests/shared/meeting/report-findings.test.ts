import { reportFindings } from '@roundtable/shared/yearly-report/yearly-report-check.ts'
import { describe, expect, it } from 'vitest'

type Heading = Parameters<typeof reportFindings>[0]['headings'][number]

const record = { text: 'D1 of the executive: it is agreed.' }
const unread = { text: null }
const saying = (text: string, evidence: Heading['statements'][number]['evidence']) => ({
  statements: [{ text, evidence }],
})
const found = (over: Partial<Heading>) => {
  const heading = { id: '1', title: 'Funding', scrutiny: false, nothing: false, statements: [], ...over }
  return reportFindings({ headings: [heading] }).map(({ sentence }) => sentence)
}

describe('what a yearly report lacks', () => {
  it.each<[string, Partial<Heading>, string[]]>([
    ['a heading that says nothing is recorded', { nothing: true }, []],
    ['that of the scrutineer that says so', { scrutiny: true, nothing: true }, []],
    ['a heading that says nothing', {}, ['No statement yet, and it is not said that nothing is recorded.']],
    [
      'that of the scrutineer that says nothing',
      { scrutiny: true },
      ['The scrutineer has written no statement, and has not said that nothing is recorded.'],
    ],
    ['a sentence that leads to a record', saying('It is paid.', [record]), []],
    ['one of whose records one is read', saying('It is paid.', [unread, record]), []],
    ['a sentence that leads to nothing', saying('It is paid.', []), ['“It is paid.” leads to no record.']],
    [
      'one whose records nobody reads any more',
      saying('It is paid.', [unread, unread]),
      ['“It is paid.” leads to records that cannot be read any more.'],
    ],
    [
      'one of the scrutineer that leads to nothing',
      { scrutiny: true, ...saying('They listen.', []) },
      ['“They listen.” leads to no record.'],
    ],
    [
      'one that leads to nothing under a heading that once said that nothing is recorded',
      { nothing: true, ...saying('It is paid.', []) },
      ['“It is paid.” leads to no record.'],
    ],
    [
      'a long sentence, by how it begins',
      saying(
        'The guarantee is agreed for two years and its money is paid by three agencies, each a third.',
        [],
      ),
      [
        '“The guarantee is agreed for two years and its money is paid by three agencies,…” leads to no record.',
      ],
    ],
  ])('is told of %s', (_, heading, sentences) => {
    expect(found(heading)).toEqual(sentences)
  })

  it('is told of each sentence and each heading, by the name of the heading', () => {
    const statements = ['First.', 'Second.'].map((text) => ({ text, evidence: [] }))
    const headings = ['Funding', 'Impact'].map((title) => ({
      ...{ id: title, title, scrutiny: false, nothing: false },
      statements: title === 'Funding' ? statements : [],
    }))
    expect(reportFindings({ headings }).map(({ heading, sentence }) => `${heading}: ${sentence}`)).toEqual([
      'Funding: “First.” leads to no record.',
      'Funding: “Second.” leads to no record.',
      'Impact: No statement yet, and it is not said that nothing is recorded.',
    ])
  })
})
