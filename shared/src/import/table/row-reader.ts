import { remember } from '../../base/remember.ts'
import { entryWords, figureNumbers } from '../../figure/entry-fields.ts'
import { isHeadingRow } from './heading-lines.ts'
import { type Column, columnOf, wordsIn } from './headings.ts'
import type { AnsweredQuestion, Answers, Layout, Question } from './layout.ts'
import type { TableSeries } from './match-series.ts'
import { type NumberQuestion, numberAnswers, questionAbout } from './number-questions.ts'
import { readReason } from './read-figure.ts'
import { cellReader, type ReadCells, saysNothing } from './read-row.ts'
import { type AgencyBlocks, agencyFinder, type TableAgencies } from './row-agency.ts'
import { periodFinder, type TitlePeriods } from './row-period.ts'
import { type LeftRow, rowReport, type UnreadColumn, unreadCells } from './row-report.ts'
import { type RowSeries, seriesFinder, whatOf } from './row-series.ts'
import { isBlankRow, seenText, type TableRow } from './table-row.ts'

/** A row that names a line and says something of it. */
export type ReadRow = Omit<ReadCells, 'uses'> & { line: number; series: TableSeries; periodStart: string }
export type TableRead = {
  rows: ReadRow[]
  /** Columns with content that is not read. */
  unread: UnreadColumn[]
  /** Whether a part of a figure that the table does not give is kept as it stands; null where nobody said. */
  keepsParts: boolean | null
  left: LeftRow[]
  /** How many rows were left out, of which `left` tells the first. */
  leftCount: number
  questions: Question[]
  answered: AnsweredQuestion[]
}

/** What a table is read against; `isTyped` where its numbers are held as numbers, `sheet` what its sheet is called. */
export type Against = {
  series: readonly TableSeries[]
  agencies: TableAgencies
  isTyped?: boolean
  sheet?: string | undefined
}

/** Takes one row after another: what they say, which is added to `rows`, what is left out, and what has to be asked. */
export function rowReader(
  layout: Layout,
  { series: all, agencies, isTyped = false }: Against,
  {
    answers,
    rows,
    blocks,
    titles,
  }: { answers: Answers; rows: ReadRow[]; blocks: AgencyBlocks; titles: TitlePeriods },
) {
  const report = rowReport(layout)
  const seriesOf = seriesFinder(layout, all, answers, report)
  const periodOf = periodFinder(layout, answers, { report, titles })
  const otherAgency = agencyFinder(layout, agencies, { answers, report })
  const namesColumn = headingFinder(layout)
  /** Whether a row below the headings is headings again, as where tables were put under one another. */
  const repeatsHeading = (row: TableRow) => namesColumn(row) && isHeadingRow(row.cells)
  const how = numberAnswers(answers, { isTyped, isOurs: isOurs(layout) })
  const unread = unreadCells(layout)
  const beside = layout.periods.map(({ period, places }) => ({
    period,
    read: cellReader(besideOthers(layout, places)),
  }))
  const ofWords = beside.length === 0 ? null : cellReader(besideOthers(layout, new Map()))
  const ofRow = cellReader(layout)
  const naming = (['code', 'name', 'series', 'period', 'periodStart'] as const).map(layout.at)
  const hasAgency = layout.at('agency') >= 0
  const across = wordsAcross(layout.headings)
  const looksLikeHeadings = headedAnew(layout)
  let unknownHeadings = 0

  /** Why the whole row says nothing of a line of the return; null where it does. */
  function aside(row: TableRow): LeftRow | null {
    const { line, cells } = row
    const what = () => seenText(cells.find((cell) => seenText(cell) !== '') ?? '')
    if (line < layout.headingLine) return { line, what: what(), because: 'It stands above the headings.' }
    if (repeatsHeading(row)) return { line, what: seenText(cells[0] ?? ''), because: 'A row of headings.' }
    if (row.leftOut !== undefined) return { line, what: what(), because: row.leftOut }
    const torn = isTyped ? null : tornNumber(row, layout)
    if (torn !== null) return { line, what: what(), because: torn }
    const fault = row.faults?.find(({ column }) => column >= 0 && naming.includes(column))
    return fault === undefined ? null : { line, what: what(), because: fault.sentence }
  }

  function taken(
    row: TableRow,
    series: TableSeries,
    read: ReturnType<typeof cellReader>,
    period?: string,
  ): ReadRow | string | null {
    const { line } = row
    const cells = read(row, { series, answers: how })
    if (saysNothing(cells)) return 'No figure and no words.'
    const { said, problems, asks, uses } = cells
    if (series.notAsked !== null) return series.notAsked
    const found = periodOf(row, series, period)
    if (found === null) return null
    if ('because' in found) return found.because
    for (const what of asks) report.ask(questionAbout(what), line)
    for (const what of uses) noteAnswer(what, line)
    return { said, problems, asks, line, series, periodStart: found.start }
  }

  function noteAnswer(what: NumberQuestion, line: number): void {
    const answer = answers[what]
    if (answer !== undefined && answer === how[what]) report.noteAnswer(questionAbout(what), { answer, line })
  }

  /** The figures of several periods in one row; its words belong to the period of the return. */
  function rowsBeside(row: TableRow, series: TableSeries): (ReadRow | string | null)[] {
    const figures = beside
      .map(({ period, read }) => taken(row, series, read, period))
      .filter((each) => each !== 'No figure and no words.')
    const words = ofWords === null ? null : taken(row, series, ofWords)
    if (words === null || typeof words === 'string') {
      return figures.length === 0 ? [words] : figures
    }
    const own = figures.find((each) => isRow(each) && each.periodStart === words.periodStart)
    if (own === undefined || !isRow(own)) return [...figures, words]
    Object.assign(own.said, { ...words.said, ...own.said })
    own.problems = [...own.problems, ...words.problems]
    return figures
  }

  function take(row: TableRow): void {
    if (layout.headingLines.includes(row.line) || isBlankRow(row)) return
    const { line } = row
    const isAside = aside(row)
    if (isAside !== null) {
      if (repeatsHeading(row)) unknownHeadings = 0
      report.leave(isAside)
      return
    }
    const whose = otherAgency(row)
    if (whose === 'asked') return
    unread.take(row)
    if (whose !== null) {
      const named = [layout.at('code'), layout.at('name')].map((place) => seenText(row.cells[place] ?? ''))
      report.leave({ line, what: named.filter(Boolean).join(' '), because: whose })
      return
    }
    const found = seriesOf(row)
    if (found === null) return
    if ('because' in found) {
      const isHeaded = looksLikeHeadings(row)
      if (isHeaded) unknownHeadings = line
      put(isHeaded ? headsUnknown : found.because, line, found)
      return
    }
    const ofBlock = hasAgency ? null : blocks.whose(row, report)
    if (ofBlock === 'asked') return
    if (ofBlock !== null) put(ofBlock, line, found)
    else if (unknownHeadings > 0)
      put(`It stands under headings that are not known (line ${unknownHeadings}).`, line, found)
    else if (beside.length === 0) put(taken(row, found.series, ofRow), line, found)
    else for (const each of rowsBeside(row, found.series)) put(each, line, found)
  }

  /** A row that was read, or why it is left out. */
  function put(each: ReadRow | string | null, line: number, found: RowSeries): void {
    if (typeof each === 'string') report.leave({ line, what: whatOf(found), because: each })
    else if (each !== null) rows.push(each)
  }
  /** Whether it is a row of headings, other than those the table is read by. */
  const isOtherTable = (row: TableRow): boolean =>
    layout.headingLines.length === 1 &&
    row.line > layout.headingLine &&
    repeatsHeading(row) &&
    wordsAcross(row.cells) !== across
  const end = (): TableRead => ({
    rows: layout.question === null ? rows : [],
    unread: unread.end(),
    keepsParts: answers.parts === 'keep' ? true : answers.parts === 'leave' ? false : null,
    ...report.end(),
  })
  return { take, isOtherTable, end }
}

const wordsAcross = (cells: readonly string[]): string => cells.map(wordsIn).join('|').replace(/\|+$/, '')

const isRow = (taken: ReadRow | string | null): taken is ReadRow =>
  taken !== null && typeof taken !== 'string'

const words: readonly Column[] = [...entryWords, 'reason', 'commentary']

/** A file that this product wrote has its numbers in the units of their indicators, with a point for decimals. */
const isOurs = ({ headings }: Layout): boolean =>
  ['indicator_code', 'period_start'].every((name) => headings.includes(name))

/** The layout of one period among several: its numbers alone; without any, the words of the row alone. */
function besideOthers(layout: Layout, places: ReadonlyMap<Column, number>): Layout {
  const isOfWords = places.size === 0
  return {
    ...layout,
    at: (column) => {
      if (figureNumbers.some((field) => field === column)) return places.get(column) ?? -1
      return !isOfWords && words.includes(column) ? -1 : layout.at(column)
    },
  }
}

/** A number in two cells of a row that is longer than its headings: a comma between thousands was taken for one between cells. */
function tornNumber({ cells }: TableRow, { headings, numbersAt }: Layout): string | null {
  if (numbersAt !== null || cells.length <= headings.length) return null
  if (cells.slice(headings.length).every((cell) => seenText(cell) === '')) return null
  const at = cells.findIndex(
    (cell, index) =>
      /^[+-]?£?\d{1,3}$/.test(seenText(cell)) && /^\d{3}(?:\.\d+)?%?$/.test(seenText(cells[index + 1] ?? '')),
  )
  if (at < 0) return null
  const number = `${seenText(cells[at] ?? '')},${seenText(cells[at + 1] ?? '')}`
  return `It has more cells than there are headings, and “${number}” may be one number in two of them: write it without the comma, or between quotation marks.`
}

const headsUnknown = 'It looks like headings that are not known: the rows under it are not read.'
const isWord = (cell: string): boolean => /^\D*\p{L}{3}\D*$/u.test(cell) && readReason(cell) === undefined

/** Whether a row has words where its numbers should be, and nothing else there: the columns under it may be others. */
function headedAnew(layout: Layout): (row: TableRow) => boolean {
  const places = [
    ...figureNumbers.map((field) => layout.at(field)),
    ...layout.periods.flatMap(({ places: own }) => [...own.values()]),
  ].filter((place) => place >= 0)
  const namesColumn = headingFinder(layout)
  return (row) => {
    const { cells } = row
    const filled = places.map((place) => seenText(cells[place] ?? '')).filter((cell) => cell !== '')
    if (filled.length === 0 || !filled.every(isWord)) return false
    return new Set(filled).size > 1 || namesColumn(row)
  }
}

/** Whether what names a row is what a column is called by. */
function headingFinder(layout: Layout): (row: TableRow) => boolean {
  const known = remember<boolean>()
  const column = Math.max(layout.at('code'), layout.at('name'))
  const isHeading = (text: string) => columnOf(text) !== null
  return ({ cells }) => known(cells[column] ?? '', isHeading)
}
