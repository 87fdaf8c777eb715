import { canonicalDecimal, multiplyDecimals } from '@roundtable/shared/base/decimal.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { sharedTexts } from '@roundtable/shared/base/shared-texts.ts'
import { canonicalOfNumber } from '@roundtable/shared/figure/figure.ts'
import {
  type CellFault,
  columnLetter,
  seenText,
  type TableRow,
  tableLimits,
} from '@roundtable/shared/import/table/table-row.ts'
import type { Area, Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'

/** What a file says of a sheet beside its cells. */
export type SheetLook = {
  [Key in 'merges' | 'hiddenColumns' | 'hiddenLines' | 'notes']: Sheet[Key][number][]
}

export const plainLook = (): SheetLook => ({ merges: [], hiddenColumns: [], hiddenLines: [], notes: [] })

const mergesAtMost = 20_000

/** Adds a merged area, within the columns that are read. */
export function addMerge({ merges }: SheetLook, area: Area): void {
  if (merges.length < mergesAtMost)
    merges.push({ ...area, toColumn: Math.min(area.toColumn, tableLimits.columns - 1) })
}

export const sheetsAtMost = 50

const dayMilliseconds = 86_400_000

/** The day of a serial number of a spreadsheet, or null where it is none. */
export function dayOfSerial(text: string, { from1904 }: { from1904: boolean }): string | null {
  const serial = Number(text)
  if (!Number.isFinite(serial) || serial < 1 || serial > 200_000) return null
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return new Date(first + Math.floor(serial) * dayMilliseconds).toISOString().slice(0, 10)
}

/** A stored number as it was meant: 0.47099999999999997 is 0.471. */
export function numberText(text: string): string {
  const number = Number(text)
  return text.trim() === '' || !Number.isFinite(number) ? text : canonicalOfNumber(number)
}

/** 0.471 of a cell shown as a percentage is 47.1%. */
export const percentText = (text: string): string => {
  const number = numberText(text)
  return /^-?[\d.]+$/.test(number) ? `${multiplyDecimals(canonicalDecimal(number), '100')}%` : number
}

/** A time or a duration of a spreadsheet, in hours and minutes: 0.0625 of a day is 1:30, and no number. */
export function timeText(text: string): string {
  const minutes = Math.round(Number(text) * 1_440)
  if (!Number.isFinite(minutes)) return text
  return `${Math.trunc(minutes / 60)}:${String(Math.abs(minutes % 60)).padStart(2, '0')}`
}

/** What a sheet holds and does not show is neither its figure nor an empty cell: it is told, and never taken. */
export const hiddenNumber = (text: string): string => `not shown: ${text}`

export const neverCalculated =
  'it holds a formula that was never calculated: open the file in your spreadsheet program, save it, and upload it again.'

/** Collects the rows of one sheet within the limits; empty rows cost nothing. */
export function sheetOf(count: { cells: number }) {
  const shared = sharedTexts()
  const rows: TableRow[] = []
  let cells: string[] = []
  let faults: CellFault[] = []
  let beyond: NonNullable<Sheet['beyond']> | null = null
  const put = (column: number, line: number, text: string) => {
    if (text === '') return
    if (column >= tableLimits.columns) {
      if (seenText(text) !== '') beyond = { line, column, ...beyond, cells: (beyond?.cells ?? 0) + 1 }
      return
    }
    if (text.length > tableLimits.cellLength) {
      throw new DomainError(
        'bad-input',
        `Line ${line}, column ${columnLetter(column)}: this cell is too long to belong to a return.`,
      )
    }
    while (cells.length < column) cells.push('')
    cells[column] = shared(text.toWellFormed())
    count.cells += 1
    if (count.cells > tableLimits.cells)
      throw new DomainError('bad-input', 'This file has too many cells to be a return.')
  }
  /** A cell that holds something which cannot be read. */
  const spoil = (column: number, sentence: string) => {
    if (column < tableLimits.columns && faults.length < tableLimits.columns) faults.push({ column, sentence })
  }
  /** A row that says the same on several lines is written once where a program repeats it. */
  const end = (line: number, times = 1) => {
    if (cells.length === 0 && faults.length === 0) return
    const row = faults.length === 0 ? { cells } : { cells, faults }
    for (let n = 0; n < times; n++) rows.push({ line: line + n, ...row })
    faults = []
    if (rows.length > tableLimits.rows) {
      throw new DomainError(
        'bad-input',
        `The table is too long: ${tableLimits.rows.toLocaleString('en-GB')} rows are read at most.`,
      )
    }
    cells = []
  }
  return { rows, put, spoil, end, beyond: () => beyond }
}
