import { absenceWord } from '@roundtable/shared/figure/figure.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import type { WrittenCell } from './file/xlsx-writer.ts'

const headings = [
  ['Code', 9],
  ['Indicator', 40],
  ['Series', 14],
  ['Period', 12],
  ['Numerator', 12],
  ['Denominator', 13],
  ['Value', 12],
  ['Reason', 16],
  ['What happened', 40],
  ['Why', 40],
  ['What next', 40],
  ['Correction', 30],
  ['Why it is right', 30],
  ['Note', 30],
  ['Evidence', 40],
  ['Previous period', 16],
  ['Previous figure', 15],
  ['Target', 12],
  ['Unit', 12],
  ['Numerator means', 40],
  ['Denominator means', 40],
] as const

export const templateWidths = headings.map(([, width]) => width)

const number = (text: string | null | undefined): WrittenCell =>
  text === null || text === undefined ? null : { number: text }

/** The return as a table to fill in: what stands in it, the previous figures, and what each number means. */
export function templateRows(sheet: ReturnSheet): WrittenCell[][] {
  const rows = sheet.rows.map((row): WrittenCell[] => {
    const { entry, published } = row
    const figure = entry ?? published
    const reason = figure?.reason ?? null
    return [
      row.code,
      row.name,
      row.seriesName ?? 'All',
      sheet.periodStart,
      row.asksFraction ? number(figure?.numerator) : null,
      row.asksFraction ? number(figure?.denominator) : null,
      row.asksFraction ? null : number(figure?.value),
      reason === null ? '' : absenceWord[reason],
      entry?.happened ?? '',
      entry?.why ?? '',
      entry?.next ?? '',
      entry?.correction ?? '',
      entry?.confirmed ?? '',
      entry?.note ?? '',
      entry?.evidence ?? '',
      row.previousLabel ?? '',
      row.previousText ?? '',
      row.target?.text ?? '',
      unitWord[row.unit],
      row.asksFraction ? (row.numeratorWording ?? '') : 'Enter the value alone',
      row.asksFraction ? (row.denominatorWording ?? '') : '',
    ]
  })
  return [headings.map(([heading]) => heading), ...rows]
}
