import { describe, expect, it } from 'vitest'
import { goodBook, zipBomb } from '../../support/make/hostile-file.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addRows, emptyBeside, fillBook, saveBook, setCell } from '../../support/make/set-up-book.ts'
import { setUpFilesOf } from '../../support/make/set-up-files.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const { download, applied, asksForNothing } = setUpFilesOf(at)

const doors = {
  'In plain words': 'How many doors',
  Definition: 'Doors of the month.',
  Source: 'The door book',
  Theme: 'Doors',
  Decimals: '0',
  'What is better': 'Higher is better',
  'What a figure covers': 'What happened in the period',
  'How often': 'Monthly',
}

describe('an indicator of a set-up file', () => {
  it('that is calculated names others of the same file, wherever they stand in it, and is carried over', async () => {
    const slug = await emptyBeside(at)
    const book = await download(slug)
    addRows(
      book,
      'Indicators',
      {
        ...doors,
        Code: 'share',
        Name: 'Doors opened of all',
        Unit: 'percent',
        'Calculated from': 'Numerator of opened / numerator of all',
      },
      { ...doors, Code: 'opened', Name: 'Doors opened', Unit: 'count' },
      { ...doors, Code: 'all', Name: 'Doors', Unit: 'count' },
    )
    await applied(book, slug)
    await asksForNothing(book, slug)
    const calculated = (await download(slug))
      .get('Indicators')
      ?.find((row) => row.includes('Doors opened of all'))
    expect(calculated).toContain('numerator of L1 / numerator of L2')
  })

  it('of the catalogue takes what its cells leave empty from there, and its own words where it has some', async () => {
    const slug = await emptyBeside(at)
    const book = await download(slug)
    addRows(
      book,
      'Indicators',
      { Code: 'HP01' },
      { Code: 'HP02', Name: 'As we call it' },
      { Code: 'ours', 'Catalogue entry': 'HP03', Definition: 'As we count it.' },
    )
    addRows(book, 'Lines', { Indicator: 'ours', 'Reported by': '' })
    await applied(book, slug)
    await asksForNothing(book, slug)
    const drafts = await at.callerIn(slug, 'manager').indicator.drafts()
    expect(drafts.indicators.map(({ code, name }) => [code, name])).toEqual([
      ['HP01', expect.stringMatching(/./)],
      ['HP02', 'As we call it'],
      ['L1', expect.stringMatching(/./)],
    ])
    const row = (await download(slug)).get('Indicators')?.find(([code]) => code === 'L1')
    expect(row?.[1]).toBe('HP03')
  })

  it('that has no code is made once, and found again by its name', async () => {
    const slug = await emptyBeside(at)
    const book = await download(slug)
    addRows(book, 'Indicators', { ...doors, Name: 'Doors', Unit: 'count' })
    await applied(book, slug)
    await asksForNothing(book, slug)
  })
})

describe('a target of a set-up file', () => {
  it('that differs is proposed anew, and the person’s own proposal before it is taken back', async () => {
    const slug = await emptyBeside(at)
    const book = await download(slug)
    fillBook(book)
    await applied(book, slug)
    const next = await download(slug)
    setCell(next, 'Targets', ['At least', '1200'], { 'At least': '1300' })
    await applied(next, slug)
    await asksForNothing(next, slug)
    const { rows } = await at.callerIn(slug, 'manager').target.list({})
    const proposed = rows.flatMap((row) => row.proposed.map(({ text }) => text))
    expect(proposed).toEqual(['≥ 1,300'])
  })
})

describe('a seat of a set-up file', () => {
  it('changes, and who is accountable by name follows a later row of the file', async () => {
    const slug = await emptyBeside(at)
    const book = await download(slug)
    fillBook(book)
    await applied(book, slug)
    const next = await download(slug)
    setCell(next, 'People', ['Name', 'Per Holm'], { Post: 'Chief superintendent' })
    setCell(next, 'Accountability', ['Indicator', 'L1'], { Agency: 'council', 'Named post': 'Director' })
    await applied(next, slug)
    await asksForNothing(next, slug)
    const people = await at.callerIn(slug, 'manager').member.list()
    expect(people.find(({ name }) => name === 'Per Holm')?.title).toBe('Chief superintendent')
  })
})

describe('what is no set-up file', () => {
  it.each([
    ['a workbook of something else', goodBook(), /No sheet of this file is called as in a set-up file/],
    ['a table of text', Buffer.from('Code,Name\r\npolice,Police\r\n'), /No sheet of this file/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /./],
    ['a zip that unpacks to far more', zipBomb({ isHonest: false }), /./],
    ['nothing', Buffer.alloc(0), /empty/],
  ])('is refused in words: %s', async (_what, file, sentence) => {
    const view = await at.readSetUp(file)
    expect(view).toMatchObject({ state: 'failed', sentence: expect.stringMatching(sentence), rows: [] })
  })

  it('and one of more rows than a set-up has', async () => {
    const book = await download(at.slug)
    const rows = Array.from({ length: 5_001 }, (_, n) => ({ Code: `a${n}`, Name: `Agency ${n}` }))
    addRows(book, 'Agencies', ...rows)
    expect((await at.readSetUp(saveBook(book))).sentence).toContain('5,000 rows at most')
  })
})
