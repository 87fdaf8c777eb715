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
import { seenSigns } from '../../text/seen-signs.ts'
import { headedOtherwise } from './headed-otherwise.ts'
import type { Layout } from './layout.ts'
import type { TableSeries } from './match-series.ts'
import type { NumberAnswers, NumberQuestion } from './number-questions.ts'
import { readFigure, readReason, symbolIn } from './read-figure.ts'
import { type CellFault, columnLetter, type TableRow } from './table-row.ts'

/** A cell that cannot be taken, with its place. */
export type CellProblem = { field: EntryField; column: string; sentence: string }

/** What a row says of a figure; what it does not say is absent. */
export type Said = Partial<Record<FigureNumber | EntryWord, string>> & { reason?: AbsenceReason }
export type ReadCells = {
  said: Said
  problems: readonly CellProblem[]
  /** What has to be said of the numbers of the table before they can be read, and what was said of them. */
  asks: readonly NumberQuestion[]
  uses: readonly NumberQuestion[]
}

const oneOfSeveral =
  'One number is asked here, and the row has several without a heading: copy the headings too.'

/** Where a row without headings has its numbers: two are a fraction, three end with its value; more than were asked for where nobody can tell. */
function shapedPlaces(layout: Layout, { cells }: TableRow, series: TableSeries): number[] {
  const places = layout.numbersAt ?? []
  if (!series.asksFraction) {
    const filled = places.filter((place) => (cells[place] ?? '').trim() !== '')
    return filled.length > 1 ? [-1, -1, ...filled] : [-1, -1, filled[0] ?? -1]
  }
  if (places.length === 1) return [-1, -1, places[0] ?? -1]
  return [places[0] ?? -1, places[1] ?? -1, places[2] ?? -1]
}

/** The text of a cell as a person wrote it: without the guard of our own files, NUL and half characters. */
export const cellText = (cell: string): string =>
  printable.test(cell) ? withoutGuard(cell) : withoutGuard(cell).replaceAll('\0', '').toWellFormed()

const printable = /^[ -~]*$/

const none: readonly NumberQuestion[] = []
const noProblems: readonly CellProblem[] = []

type OfTable = { series: TableSeries; answers: NumberAnswers }

/** Reads what the rows of a layout say; where each column stands is looked up once. */
export function cellReader(layout: Layout): (row: TableRow, of: OfTable) => ReadCells {
  const numbers = figureNumbers.map((field) => {
    const place = layout.at(field)
    return { field, place, headed: headedOtherwise(layout.headings[place] ?? '', field) }
  })
  const wordPlaces = entryWords
    .map((field) => ({ field, place: layout.at(field) }))
    .filter(({ place }) => place >= 0)
  const [reasonAt, commentaryAt] = [layout.at('reason'), layout.at('commentary')]

  return (row, { series, answers }) => {
    const said: Said = {}
    const { cells, faults } = row
    let problems = noProblems
    let asks = none
    let uses = none
    let symbol: AbsenceReason | null = null
    const shaped = layout.numbersAt === null ? null : shapedPlaces(layout, row, series)
    if (shaped !== null && shaped.length > figureNumbers.length) {
      problems = [{ field: 'value', column: '', sentence: oneOfSeveral }]
      return { said, problems, asks, uses }
    }
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers[index]
      const place = shaped?.[index] ?? number?.place ?? -1
      if (number === undefined || place < 0) continue
      const { field } = number
      const cell = cells[place] ?? ''
      const fault = faults === undefined ? undefined : faultAt(faults, place)
      if (cell === '' && fault === undefined) continue
      const text = cellText(cell)
      const inPlace = fault === undefined ? symbolIn(text) : null
      symbol ??= inPlace
      if (inPlace !== null) continue
      const read = readFigure(text, signsOf(field, series.unit), answers)
      if (read.what !== null && read.ok !== 'ask') uses = [...uses, read.what]
      if (fault !== undefined) problems = [...problems, problemAt(field, place, fault)]
      else if (read.ok === 'ask') asks = read.what === null ? asks : [...asks, read.what]
      else if (!read.ok) problems = [...problems, problemAt(field, place, read.sentence)]
      else if (read.value !== null) {
        // Beside a fraction a value is only held against it.
        const isAsked = field !== 'value' || !series.asksFraction
        const sentence = isAsked ? number.headed(series.unit) : null
        if (sentence === null) said[field] = read.value
        else problems = [...problems, problemAt(field, place, sentence)]
      }
    }
    if (reasonAt >= 0) {
      const text = cellText(cells[reasonAt] ?? '')
      const reason = readReason(text)
      if (reason === undefined) {
        const sentence = `“${text.slice(0, 20)}” is no reason we know: use z, x, c or u, or the words of the return.`
        problems = [...problems, problemAt('reason', reasonAt, sentence)]
      } else if (reason !== null) said.reason = reason
    }
    if (symbol !== null && said.reason === undefined) said.reason = symbol
    if (symbol !== null && figureNumbers.some((field) => said[field] !== undefined)) {
      const sentence = 'A symbol for a missing figure stands beside a number: give one or the other.'
      problems = [...problems, { field: 'reason', column: '', sentence }]
    }
    for (const { field, place } of faults === undefined ? [] : wordPlaces) {
      const fault = faultAt(faults ?? [], place)
      if (fault !== undefined) problems = [...problems, problemAt(field, place, fault)]
    }
    if (commentaryAt >= 0) {
      const parts = readCommentaryText(seenSigns(cellText(cells[commentaryAt] ?? '')))
      for (const part of commentaryWords)
        problems = put(said, problems, { field: part, text: parts[part], place: commentaryAt })
    }
    for (const { field, place } of wordPlaces)
      problems = put(said, problems, { field, text: seenSigns(cellText(cells[place] ?? '')), place })
    return { said, problems, asks, uses }
  }
}

const faultAt = (faults: readonly CellFault[], place: number): string | undefined =>
  faults.find(({ column }) => column === place)?.sentence

const problemAt = (field: EntryField, place: number, sentence: string): CellProblem => ({
  field,
  column: columnLetter(place),
  sentence,
})

/** Adds what a cell says in words; answers the problems, one more where it says too much. */
function put(
  said: Said,
  problems: readonly CellProblem[],
  { field, text, place }: { field: EntryWord; text: string; place: number },
): readonly CellProblem[] {
  const trimmed = text.trim()
  if (trimmed === '') return problems
  const { limit } = wordField[field]
  if (trimmed.length > limit) return [...problems, problemAt(field, place, tooLong(limit))]
  said[field] = trimmed
  return problems
}

export function saysNothing({ said, problems, asks }: ReadCells): boolean {
  if (asks.length > 0 || problems.length > 0) return false
  for (const _ in said) return false
  return true
}
