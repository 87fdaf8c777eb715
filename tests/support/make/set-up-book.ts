import { writeOds } from '@roundtable/server/import/file/ods-writer.ts'
import { readSheets } from '@roundtable/server/import/file/read-tables.ts'
import { writeXlsx } from '@roundtable/server/import/file/xlsx-writer.ts'
import { addEmptyPartnership } from './empty-partnership.ts'
import type { TestPartnership } from './partnership.ts'

/** A set-up file as tables of text: the first row of each has its headings. */
export type Book = Map<string, string[][]>
type Row = Record<string, string>

export const openBook = (bytes: Buffer): Book =>
  new Map(readSheets(bytes).map(({ name, rows }) => [name, rows.map(({ cells }) => [...cells])]))

export function saveBook(book: Book, kind: 'xlsx' | 'ods' = 'xlsx'): Buffer {
  const sheets = [...book].map(([name, rows]) => ({ name, widths: [20], rows }))
  return kind === 'xlsx' ? writeXlsx(sheets) : writeOds(sheets)
}

const rowsOf = (book: Book, sheet: string): string[][] => {
  const rows = book.get(sheet)
  if (rows === undefined) throw new Error(`There is no sheet ${sheet}.`)
  return rows
}

function placeOf(book: Book, sheet: string, heading: string): number {
  const at = rowsOf(book, sheet)[0]?.indexOf(heading) ?? -1
  if (at < 0) throw new Error(`${sheet} has no column ${heading}.`)
  return at
}

export function addRows(book: Book, sheet: string, ...rows: Row[]): void {
  for (const row of rows) {
    const cells: string[] = []
    for (const [heading, text] of Object.entries(row)) cells[placeOf(book, sheet, heading)] = text
    rowsOf(book, sheet).push(Array.from(cells, (cell) => cell ?? ''))
  }
}

/** Changes a cell of the first row that says `text` under `heading`. */
export function setCell(book: Book, sheet: string, where: readonly [string, string], change: Row): void {
  const row = findRow(book, sheet, where)
  for (const [heading, text] of Object.entries(change)) {
    const at = placeOf(book, sheet, heading)
    while (row.length < at) row.push('')
    row[at] = text
  }
}

export function findRow(book: Book, sheet: string, [heading, text]: readonly [string, string]): string[] {
  const at = placeOf(book, sheet, heading)
  const row = rowsOf(book, sheet).find((cells) => cells[at] === text)
  if (row === undefined) throw new Error(`${sheet} has no row with ${text}.`)
  return row
}

export const cellIn = (book: Book, sheet: string, where: readonly [string, string], heading: string) =>
  findRow(book, sheet, where)[placeOf(book, sheet, heading)] ?? ''

export function removeRow(book: Book, sheet: string, where: readonly [string, string]): void {
  const row = findRow(book, sheet, where)
  book.set(
    sheet,
    rowsOf(book, sheet).filter((each) => each !== row),
  )
}

/** A partnership just founded beside the one that is served, with its manager. */
export async function emptyBeside(at: TestPartnership): Promise<string> {
  const slug = `${at.slug}-new`
  const founding = { slug, now: at.clock.now, likeThoseOf: at.partnershipId, roles: ['manager'] as const }
  await addEmptyPartnership(at.database, founding)
  return slug
}

/** What a manager who has never seen the product writes into an empty file. */
export function fillBook(book: Book): void {
  setCell(book, 'Partnership', ['Name', 'Newborough'], {
    Name: 'Newborough Children’s Partnership',
    Area: 'barnet',
    'Year starts in': 'april',
  })
  addRows(book, 'Term dates', {
    'School year': '2026/27',
    Term: 'autumn term',
    'First day': '2 September 2026',
    'Last day': '2026-12-18',
  })
  addRows(
    book,
    'Agencies',
    { Code: 'council', Name: 'Newborough Council', 'Short name': 'Council', Sector: 'council' },
    { Code: 'police', Name: 'Newborough Police', 'Short name': 'Police', Sector: 'Police' },
  )
  addRows(
    book,
    'Goals',
    { Code: 'V', Kind: 'Vision', Goal: 'Every child is safe.' },
    {
      Code: 'safe',
      Goal: 'Children are safe at home.',
      'In a child’s words': 'I am safe at home.',
      'Why it matters': 'Too many are not.',
      'What would be different': 'Fewer children are hurt.',
    },
  )
  addRows(
    book,
    'People',
    {
      Name: 'Ada Lind',
      'E-mail': 'ada.lind@council.example',
      Agency: 'council',
      Role: 'Lead partner',
      Post: 'Director of children’s services',
    },
    {
      Name: 'Per Holm',
      'E-mail': 'per.holm@police.example',
      Agency: 'police',
      Role: 'Agency lead',
      Post: 'Superintendent',
    },
    {
      Name: 'Ola Berg',
      'E-mail': 'ola.berg@press.example',
      Agency: 'council',
      Role: 'Observer',
      Post: 'Auditor',
      'Last day': '31 December 2027',
      'Goals an observer sees': 'safe',
    },
  )
  addRows(book, 'Boards', { Name: 'Executive board', Quorum: '2' })
  addRows(
    book,
    'Board members',
    { Board: 'Executive board', Agency: 'council', Post: 'Director of children’s services' },
    { Board: 'Executive board', Agency: 'police', 'Person’s e-mail': 'per.holm@police.example' },
  )
  addRows(
    book,
    'Indicators',
    { Code: 'HP01', Goal: 'safe', Headline: 'yes' },
    {
      Code: 'own',
      Name: 'Doors opened',
      'In plain words': 'How many doors we opened',
      Definition: 'Doors opened in the month.',
      Source: 'The door book',
      Theme: 'Doors',
      Unit: 'count',
      Decimals: '0',
      'What is better': 'Higher is better',
      'What a figure covers': 'What happened in the period',
      'How often': 'Monthly',
      Goal: 'safe',
    },
  )
  addRows(
    book,
    'Lines',
    { Indicator: 'HP01', 'Reported by': 'council' },
    { Indicator: 'own', 'Reported by': 'police' },
    {
      Indicator: 'own',
      'Broken down by': 'Place',
      Line: 'North',
      'Parts make up the whole': 'Yes',
      'Reported by': 'police',
    },
    {
      Indicator: 'own',
      'Broken down by': 'Place',
      Line: 'South',
      'Parts make up the whole': 'Yes',
      'Reported by': 'police',
    },
  )
  addRows(
    book,
    'Accountability',
    {
      Goal: 'safe',
      Agency: 'council',
      Part: 'Accountable',
      'Named post': 'Director of children’s services',
      'Person’s e-mail': 'ada.lind@council.example',
    },
    { Indicator: 'own', Agency: 'police', Part: 'Accountable', 'Named post': 'Superintendent' },
  )
  addRows(book, 'Targets', {
    Indicator: 'own',
    'From period': 'Apr 2027',
    'At least': '1,200',
    'Why this target': 'A tenth more than last year.',
  })
}
