import { guardFormula } from '@roundtable/shared/base/csv.ts'
import { absenceWord } from '@roundtable/shared/figure/absence.ts'
import { requiredWords } from '@roundtable/shared/figure/entry-fields.ts'
import { statusWord } from '@roundtable/shared/reading/reading-words.ts'
import { type Box, gridColumns } from '../row/grid-place.ts'
import { readRow } from '../row/row-reading.ts'
import { type Row, type RowText, reasonOf } from '../row/sheet.ts'

/** What each column gives to a clipboard: commentary is three cells there. */
function cellsOf(row: Row, text: RowText): Record<(typeof gridColumns)[number], readonly string[]> {
  const reading = readRow(row, text)
  const reason = reasonOf(text.reason)
  return {
    numerator: [row.asksFraction ? text.numerator : text.value],
    denominator: [row.asksFraction ? text.denominator : ''],
    value: [reason === null ? (reading.valueText ?? '') : absenceWord[reason]],
    previous: [row.previousText ?? ''],
    target: [row.target?.text ?? ''],
    wouldBe: [reading.wouldBe === null ? '' : statusWord(reading.wouldBe)],
    words: requiredWords.map((word) => text[word]),
  }
}

const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The cells of a box as spreadsheets take them: tabs between cells, a line a row, nothing that would run. */
export function copied(rows: readonly { row: Row; text: RowText }[], { left, right }: Box): string {
  const columns = gridColumns.slice(left, right + 1)
  return rows
    .map(({ row, text }) => {
      const cells = cellsOf(row, text)
      return columns
        .flatMap((column) => cells[column])
        .map((cell) => quoted(guardFormula(cell)))
        .join('\t')
    })
    .join('\r\n')
}
