import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addRows, type Book, emptyBeside, setCell } from '../../support/make/set-up-book.ts'
import { setUpFilesOf } from '../../support/make/set-up-files.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const { download, read, applied, asksForNothing } = setUpFilesOf(at)
const sheet = 'Sharing agreements'
const fire = { Code: 'fire', Name: 'Northmere Fire', 'Short name': 'Fire', Sector: 'Fire and rescue' }
const paper = 'https://papers.example/fire.pdf'
const agreement = {
  Agency: 'fire',
  From: '2026-04-01',
  'Last day': '2029-03-31',
  'Address of the paper': paper,
}
const agreementsOf = async (code: string) => {
  const { agencies } = await at.callerAs('manager').sharing.list({})
  const agency = agencies.find((each) => each.code === code)
  return agency?.agreements.map(({ fromDay, untilDay, link, state }) => [fromDay, untilDay, link, state])
}
const problemsIn = async (book: Book) =>
  (await read(book)).problems.map(({ place, sentence }) => `${place} ${sentence}`)

it('a sharing agreement is recorded from the workbook with the agency it is of, and stands in the next one', async () => {
  const book = await download()
  addRows(book, 'Agencies', fire)
  addRows(book, sheet, agreement)
  await applied(book)
  expect(await agreementsOf('fire')).toEqual([['2026-04-01', '2029-03-31', paper, 'recorded']])
  expect((await download()).get(sheet)?.map((row) => row.slice(0, 4))).toContainEqual(
    Object.values(agreement),
  )
  await asksForNothing(book)
})

it('a sharing agreement that cannot be is told by its cell, and a recorded one is never changed by a file', async () => {
  const book = await download()
  addRows(book, 'Agencies', fire)
  addRows(book, sheet, agreement)
  await applied(book)
  const next = await download()
  setCell(next, sheet, ['Agency', 'fire'], { 'Last day': '2035-03-31' })
  const line = (next.get(sheet) ?? []).length + 1
  addRows(next, sheet, {
    ...agreement,
    From: '2029-04-01',
    'Last day': '2029-03-01',
    'Address of the paper': '',
  })
  expect(await problemsIn(next)).toEqual([
    expect.stringContaining('A recorded agreement stays as it is'),
    `${sheet}!C${line} The last day lies before the first.`,
    `${sheet}!D${line} Enter the address of the paper: it begins with https://.`,
  ])
})

it('what was signed for one partnership is not recorded in another by its file', async () => {
  const first = await download()
  addRows(first, 'Agencies', fire)
  addRows(first, sheet, agreement)
  await applied(first)
  const slug = await emptyBeside(at)
  const book = await download()
  for (const [name, rows] of book) if (![sheet, 'Agencies'].includes(name)) book.set(name, rows.slice(0, 1))
  const { rows } = await read(book, slug)
  const ofSheet = rows.filter(({ place }) => place.startsWith(sheet))
  expect(ofSheet.map(({ kind, sentence }) => [kind, sentence])).toContainEqual([
    'later',
    'This agreement is of another partnership: what was signed for this one is a new row.',
  ])
  expect(ofSheet.every(({ kind }) => kind === 'later')).toBe(true)
})
