import { delimitedRows } from '@roundtable/shared/import/table/delimited.ts'
import { cellText } from '@roundtable/shared/import/table/read-row.ts'

/** The cells of a clipboard's text; blank lines after the last row are none, and what is no table has none. */
export function copiedCells(text: string): readonly (readonly string[])[] {
  try {
    const rows = [...delimitedRows(text, '\t', { isForgiving: true })].map(({ cells }) => cells.map(cellText))
    while (rows.length > 0 && rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop()
    return rows
  } catch {
    return []
  }
}
