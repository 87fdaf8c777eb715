import { expect, it } from 'vitest'
import {
  addAgency,
  agreeJudged,
  bringPast,
  chosen,
  type Hand,
  isFit,
  judged,
  peopleBy,
  startEmpty,
} from '../support/browser/first-afternoon.ts'
import { useJourney } from '../support/browser/journey.ts'
import { fillFirstWorkbook } from '../support/make/first-workbook.ts'
import { type Book, openBook, saveBook } from '../support/make/set-up-book.ts'

let invitations: string[] = []
const journey = useJourney({ start: () => startEmpty((paths) => (invitations = paths)) })
const { enter, join, joinBy, presses } = peopleBy((path) => journey.visit(path))

async function begin() {
  const administrator = await enter(invitations[0] ?? '')
  await addAgency(administrator, 'Newborough Council', 'Council', 'Council')
  const second = await enter(invitations[1] ?? '')
  const manager = await join([administrator, second], {
    ...{ agency: 'Newborough Council', post: 'Partnership manager', name: 'Mina Moss', role: /manager/i },
  })
  await manager.menu('Set-up')
  return { manager, second }
}

async function download({ page }: Hand): Promise<Book> {
  const address = await page.getByRole('link', { name: 'Download the workbook (XLSX)' }).getAttribute('href')
  return openBook(await (await page.request.get(address ?? '')).body())
}

const upload = ({ page }: Hand, book: Book) =>
  page.getByLabel('Choose a file, or drop it here').setInputFiles({
    ...{ name: 'set-up.xlsx', mimeType: 'application/octet-stream', buffer: saveBook(book) },
  })

/** The link of somebody the file invited, as it is shown once. */
async function linkOf({ page }: Hand, seat: string): Promise<string> {
  const row = page.getByRole('table', { name: 'Invitations that were made' }).getByRole('row', { name: seat })
  return new URL((await row.getByRole('cell').first().textContent()) ?? '').pathname
}

async function agreeAll(board: Hand) {
  await board.menu('Goals')
  await board.button('Agree all 4')
  await board.type('Where it was agreed', 'Board of 23 November 2026, item 3')
  await board.confirm('Agree')
  await board.menu('Indicators')
  await board.button('Agree all 11')
  await board.type('Where it was agreed', 'Board of 23 November 2026, item 4')
  await board.confirm('Agree')
  await agreeJudged(board)
}

it('a partnership goes from nothing to its scorecard by one workbook', { timeout: 300_000 }, async () => {
  const { manager, second } = await begin()
  const book = await download(manager)
  fillFirstWorkbook(book, { chosen, judged })
  await upload(manager, book)
  await manager.sees(/^set-up\.xlsx: 48 new, 1 changes/)
  await isFit(manager)
  await manager.button(/^Take over \d+ rows/)
  await manager.sees(/rows taken over/)
  const lines = new Map<string, string>()
  for (const name of ['Bea Board', 'Leo Lead']) lines.set(name, await linkOf(manager, name))
  const joined = (name: string) => joinBy(second, { name, path: lines.get(name) ?? '' })
  const board = await joined('Bea Board')
  await agreeAll(board)
  const lead = await joined('Leo Lead')
  await bringPast(manager, lead, '01-quarters-under-years.xlsx', /^160 figures of .* are published/)
  await manager.menu('Scorecard')
  const row = manager.page.getByRole('row').filter({ hasText: judged })
  await row.getByText(/^(On target|Within tolerance|Off target)$/).waitFor()
  await manager.menu('Set-up')
  await upload(manager, book)
  await manager.sees(/^Nothing in set-up\.xlsx differs from what is here/)
  expect(presses()).toBeLessThan(80)
})
