import { csvRecord } from '@roundtable/shared/base/csv.ts'

type Cell = string | number | boolean | null

/** The words of a cell for yes and no. */
export const yesOrNo = (flag: boolean): string => (flag ? 'yes' : 'no')

/** A short table, read at once: each row as the cells of the columns. */
export async function* tableRecords<Row>(
  rows: Promise<readonly Row[]>,
  cellsOf: (row: Row) => Cell[],
): AsyncGenerator<string> {
  for (const row of await rows) yield csvRecord(cellsOf(row).map(textOf))
}

function textOf(cell: Cell): string | null {
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'boolean' ? yesOrNo(cell) : cell
}
