import { withoutGuard } from '../../base/csv.ts'
import type { AbsenceReason } from '../../figure/absence.ts'
import { readCommentaryText } from '../../figure/commentary-text.ts'
import {
  commentaryWords,
  type EntryField,
  type EntryWord,
  entryWords,
  type FigureNumber,
  figureNumbers,
  tooLong,
  wordField,
} from '../../figure/entry-fields.ts'
import { signsOf } from '../../figure/figure-entry.ts'
import type { Layout } from './layout.ts'
import type { TableSeries } from './match-series.ts'
import { type CommaMeans, readFigure, readReason, symbolIn } from './read-figure.ts'
import { columnLetter, type TableRow } from './table-row.ts'

/** A cell that cannot be taken, with its place. */
export type CellProblem = { field: EntryField; column: string; sentence: string }

/** What a row says of a figure; what it does not say is absent. */
export type Said = Partial<Record<FigureNumber | EntryWord, string>> & { reason?: AbsenceReason }
export type ReadCells = {
  said: Said
  problems: CellProblem[]
  /** A number means one thing or another by what a comma means, which nobody has said; or somebody has. */
  asksComma: boolean
  usesComma: boolean
}

/** Where a row without headings has its numbers: two are a fraction, three end with its value. */
function shapedPlaces(layout: Layout, { cells }: TableRow, series: TableSeries): number[] {
  const places = layout.numbersAt ?? []
  if (!series.asksFraction) {
    const filled = places.filter((place) => (cells[place] ?? '').trim() !== '')
    return [-1, -1, filled.length === 1 ? (filled[0] ?? -1) : (places.at(-1) ?? -1)]
  }
  if (places.length === 1) return [-1, -1, places[0] ?? -1]
  return [places[0] ?? -1, places[1] ?? -1, places[2] ?? -1]
}

/** The text of a cell as a person wrote it: without the guard of our own files, NUL and half characters. */
export const cellText = (cell: string): string =>
  printable.test(cell) ? withoutGuard(cell) : withoutGuard(cell).replaceAll('\0', '').toWellFormed()

const printable = /^[ -~]*$/

type Asked = { series: TableSeries; comma: CommaMeans | null }

/** Reads what the rows of a layout say; where each column stands is looked up once. */
export function cellReader(layout: Layout): (row: TableRow, asked: Asked) => ReadCells {
  const numbers = figureNumbers.map((field) => ({ field, place: layout.at(field) }))
  const wordPlaces = entryWords
    .map((field) => ({ field, place: layout.at(field) }))
    .filter(({ place }) => place >= 0)
  const [reasonAt, commentaryAt] = [layout.at('reason'), layout.at('commentary')]

  return (row, { series, comma }) => {
    const said: Said = {}
    const problems: CellProblem[] = []
    let asksComma = false
    let usesComma = false
    let symbol: AbsenceReason | null = null
    const textAt = (place: number) => cellText(row.cells[place] ?? '')
    const faultAt = (place: number) => row.faults?.find(({ column }) => column === place)?.sentence
    const shaped = layout.numbersAt === null ? null : shapedPlaces(layout, row, series)
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers[index]
      const place = shaped?.[index] ?? number?.place ?? -1
      if (number === undefined || place < 0) continue
      const { field } = number
      const text = textAt(place)
      const fault = faultAt(place)
      const inPlace = fault === undefined ? symbolIn(text) : null
      symbol ??= inPlace
      if (inPlace !== null) continue
      const signs = signsOf(field, series.unit)
      const read = readFigure(text, signs, comma)
      if (comma !== null && readFigure(text, signs, null).ok === 'ask') usesComma = true
      if (fault !== undefined) problems.push({ field, column: columnLetter(place), sentence: fault })
      else if (read.ok === 'ask') asksComma = true
      else if (!read.ok) problems.push({ field, column: columnLetter(place), sentence: read.sentence })
      else if (read.value !== null) said[field] = read.value
    }
    const put = (field: EntryWord, text: string, place: number) => {
      const trimmed = text.trim()
      if (trimmed === '') return
      const { limit } = wordField[field]
      if (trimmed.length <= limit) said[field] = trimmed
      else problems.push({ field, column: columnLetter(place), sentence: tooLong(limit) })
    }
    if (reasonAt >= 0) {
      const reason = readReason(textAt(reasonAt))
      if (reason === undefined) {
        const sentence = `“${textAt(reasonAt).slice(0, 20)}” is no reason we know: use z, x, c or u, or the words of the return.`
        problems.push({ field: 'reason', column: columnLetter(reasonAt), sentence })
      } else if (reason !== null) said.reason = reason
    }
    if (symbol !== null && said.reason === undefined) said.reason = symbol
    if (symbol !== null && figureNumbers.some((field) => said[field] !== undefined)) {
      const sentence = 'A symbol for a missing figure stands beside a number: give one or the other.'
      problems.push({ field: 'reason', column: '', sentence })
    }
    for (const { field, place } of row.faults === undefined ? [] : wordPlaces) {
      const fault = faultAt(place)
      if (fault !== undefined) problems.push({ field, column: columnLetter(place), sentence: fault })
    }
    if (commentaryAt >= 0) {
      const parts = readCommentaryText(textAt(commentaryAt))
      for (const part of commentaryWords) put(part, parts[part], commentaryAt)
    }
    for (const { field, place } of wordPlaces) put(field, textAt(place), place)
    return { said, problems, asksComma, usesComma }
  }
}

export function saysNothing({ said, problems, asksComma }: ReadCells): boolean {
  if (asksComma || problems.length > 0) return false
  for (const _ in said) return false
  return true
}
