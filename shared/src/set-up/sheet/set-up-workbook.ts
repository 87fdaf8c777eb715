import { idHeading, markHeading, type SheetShape, textIn } from './columns.ts'
import { markOf } from './row-mark.ts'
import type { SetUpRecord } from './set-up-state.ts'
import { sheetShapes } from './sheets.ts'

/** Sheets of text: what a set-up file holds beside the rows. */
type TextRows = readonly (readonly string[])[]

const steps = [
  'Fill in a sheet, a row for each thing. Save it, and upload it on the set-up page: you see what would change before anything does.',
  'Everything is taken over, or nothing: a problem is told by sheet, row and column.',
  'A row that you leave out changes nothing, and never ends anything: things are ended on their own pages.',
  'A column that you leave out changes nothing. An empty cell empties what stands there, in a row that has its Id.',
  'Id and Mark say which record a row is about, and how it stood when you downloaded the file. Leave them as they are; a new row has none.',
  'Goals, indicators and targets come as proposed: the board agrees them on their pages.',
  'The file can be uploaded in another partnership: what it names is found by code and name there, and made where it is not.',
]

/** What each column takes, in plain English. */
export const readMeRows = (): TextRows => [
  ['How this file works'],
  ...steps.map((step) => ['', '', step]),
  [],
  ['Sheet', 'Column', 'What it takes'],
  ...sheetShapes.flatMap(({ name, about, columns }) => [
    [name, '', about],
    ...columns.map(({ heading, takes }) => [name, heading, takes]),
  ]),
]

export type WordList = { sheet: string; heading: string; words: readonly string[] }

/** The allowed words of each column that has them. */
export const wordLists = (): WordList[] =>
  sheetShapes.flatMap(({ name, columns }) =>
    columns.flatMap(({ heading, words }) =>
      words === undefined ? [] : [{ sheet: name, heading, words: words.map(([, shown]) => shown) }],
    ),
  )

/** A column for each list, under the sheet and the heading it belongs to. */
export function wordRows(lists: readonly WordList[]): TextRows {
  const longest = Math.max(0, ...lists.map(({ words }) => words.length))
  return [
    lists.map(({ sheet, heading }) => `${sheet}: ${heading}`),
    ...Array.from({ length: longest }, (_, at) => lists.map(({ words }) => words[at] ?? '')),
  ]
}

export const headingsOf = ({ columns }: SheetShape): string[] => [
  ...columns.map(({ heading }) => heading),
  idHeading,
  markHeading,
]

/** A record as a row of its sheet, with its id and how it stands. */
export const rowOf = (shape: SheetShape, { id, cells }: SetUpRecord): string[] => [
  ...shape.columns.map(({ key }) => textIn(cells, key)),
  id,
  markOf(shape, cells),
]
