import { absenceWord } from '@roundtable/shared/figure/absence.ts'
import { type EntryField, entryFields, isEntryWord } from '@roundtable/shared/figure/entry-fields.ts'
import { figureFields } from '@roundtable/shared/figure/figure-fields.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import type { WrittenCell } from './file/xlsx-writer.ts'

const headings = [
  ['Code', 9],
  ['Indicator', 40],
  ['Series', 14],
  ['Period', 12],
  ...figureFields.map(({ heading, width }) => [heading, width] as const),
  ['Previous period', 16],
  ['Previous figure', 15],
  ['Target', 12],
  ['Unit', 12],
  ['Numerator means', 40],
  ['Denominator means', 40],
  ['Source', 24],
  ['Marking', 20],
  ['As at', 24],
] as const

export const templateWidths = headings.map(([, width]) => width)

type Row = ReturnSheet['rows'][number]

const number = (text: string | null | undefined): WrittenCell =>
  text === null || text === undefined ? null : { number: text }

/** What stands in a field: a fraction is asked for its two numbers, any other figure for its value. */
function cellOf({ entry, published, asksFraction }: Row, field: EntryField): WrittenCell {
  if (isEntryWord(field)) return entry?.[field] ?? ''
  const figure = entry ?? published
  if (field !== 'reason') return asksFraction === (field !== 'value') ? number(figure?.[field]) : null
  const reason = figure?.reason ?? null
  return reason === null ? '' : absenceWord[reason]
}

/** The return as a table to fill in: what stands in it, the previous figures, and what each number means. */
export function templateRows(sheet: ReturnSheet, closing: readonly string[]): WrittenCell[][] {
  const rows = sheet.rows.map((row): WrittenCell[] => [
    row.code,
    row.name,
    row.seriesName ?? 'All',
    sheet.periodStart,
    ...entryFields.map((field) => cellOf(row, field)),
    row.previousLabel ?? '',
    row.previousText ?? '',
    row.target?.text ?? '',
    unitWord[row.unit],
    row.asksFraction ? (row.numeratorWording ?? '') : 'Enter the value alone',
    row.asksFraction ? (row.denominatorWording ?? '') : '',
    ...closing,
  ])
  return [headings.map(([heading]) => heading), ...rows]
}
