import { ImportRefusedError, refusalLines } from '@roundtable/shared/published/import-refused-error.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../support/database/test-database.ts'
import { addPublished, publishedText } from '../../support/make/published.ts'

const header = publishedText.slice(0, publishedText.indexOf('\r\n'))
const good = 'ED10,16-17_not known_NEET,2019,Local authority,332,E08000027,Dudley,West Midlands,6.8'
const withRow = (row: string) => `${header}\n${good}\n${row}\n`

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function refusalOf(csv: string): Promise<ImportRefusedError> {
  const refusal = await addPublished(database, { text: csv }).then(
    () => null,
    (error: unknown) => error,
  )
  if (!(refusal instanceof ImportRefusedError)) throw new Error(`not refused: ${String(refusal)}`)
  const kept = await database.db.selectFrom('benchmark').select('areaCode').limit(1).execute()
  const made = await database.db.selectFrom('partnership').select('id').execute()
  expect([kept, made]).toEqual([[], []])
  return refusal
}

describe('a damaged file of published figures is refused whole', () => {
  it.each(['indicator_code', 'lait_measure', 'period', 'geography_level', 'gss_code', 'area_name', 'value'])(
    'where the column %s is missing',
    async (column) => {
      const { problems } = await refusalOf(publishedText.replace(column, `former_${column}`))
      expect(problems).toEqual([{ line: 1, column, sentence: 'This column is missing.' }])
    },
  )

  it.each([
    [
      'an indicator nobody knows',
      good.replace('ED10', 'ZZ99'),
      'indicator_code',
      /No indicator has the code “ZZ99”/,
    ],
    [
      'an area nobody knows',
      good.replace('E08000027', 'E99999999'),
      'gss_code',
      /No area has the code “E99999999”/,
    ],
    ['an area without a code', good.replace('E08000027', ''), 'gss_code', /code of the area is missing/],
    ['a region nobody knows', 'ED10,16-17_not known_NEET,2019,Regional,,,Wessex,,6', 'area_name', /“Wessex”/],
    ['another measure', good.replace('16-17_not known_NEET', 'LAC'), 'lait_measure', /not “LAC”/],
    ['the wrong level', good.replace('Local authority', 'National'), 'geography_level', /is Local authority/],
    ['no level', good.replace('Local authority', 'Ward'), 'geography_level', /not “Ward”/],
    [
      'codes of two areas',
      good.replace(',332,', ',813,'),
      'old_la_code',
      /not the three-digit code of Dudley/,
    ],
    ['no year', good.replace('2019', '2019-20'), 'period', /“2019-20” is not a year/],
    ['a year to come', good.replace('2019', '2031'), 'period', /had not ended/],
    ['text for a number', good.replace('6.8', 'six'), 'value', /“six” is not a number/],
    ['a number that is none', good.replace('6.8', 'NaN'), 'value', /not a number/],
    ['a formula', good.replace('6.8', '=1+1'), 'value', /not a number/],
    ['an impossible percentage', good.replace('6.8', '168'), 'value', /between 0 and 100/],
    ['a negative share', good.replace('6.8', '-6.8'), 'value', /less than 0/],
    ['the same figure twice', good, 'indicator_code', /already stands in line 2/],
    [
      'the same figure with another value',
      good.replace('6.8', '7'),
      'indicator_code',
      /already stands in line 2/,
    ],
    ['too few cells', 'ED10,16-17_not known_NEET', '', /2 cells where the header has 9/],
    ['a quote that never closes', `"${good}`, '', /quotation mark is opened here and never closed/],
  ])('where a row holds %s', async (_what, row, column, sentence) => {
    const [problem, ...others] = (await refusalOf(withRow(row))).problems
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 3, column })
    expect(problem?.sentence).toMatch(sentence)
  })

  it('where it is empty, or holds a header only', async () => {
    expect((await refusalOf('')).problems.length).toBeGreaterThan(0)
    expect((await refusalOf(`${header}\n`)).problems[0]?.sentence).toMatch(/no rows/)
  })

  it('with the lines of the file, also after a cell of two lines and an empty line', async () => {
    const { problems } = await refusalOf(
      withRow(
        `\n${good.replace('2019', '2020').replace('Dudley', '"Dud\nley"')}\n${good.replace('2019', 'then')}`,
      ),
    )
    expect(problems).toEqual([
      { line: 6, column: 'period', sentence: '“then” is not a year such as 2025 or 2024/25.' },
    ])
  })

  it('with every bad row counted and the first fifty told', async () => {
    const refusal = await refusalOf(publishedText.replaceAll(',E08000027,', ',E99999999,'))
    expect(refusal.total).toBe(441)
    expect(refusal.problems).toHaveLength(50)
    const lines = refusalLines(refusal)
    expect(lines[0]).toBe('published_series.csv was refused: 441 problems. Nothing of it was kept.')
    expect(lines[1]).toBe('Line 2, gss_code: No area has the code “E99999999”.')
    expect(lines.at(-1)).toBe('And 391 more.')
  })

  it('with hostile text shown harmlessly and cut short', async () => {
    const [problem] = (
      await refusalOf(withRow(good.replace('ED10', `__proto__\u202e\u0000${'x'.repeat(5000)}`)))
    ).problems
    expect(problem?.sentence).toMatch(/^No indicator has the code “__proto__��x+…”\.$/)
    expect(problem?.sentence.length).toBeLessThan(100)
  })
})
