import { columnLetter } from '../../import/table/table-row.ts'
import type { Marks } from './marks.ts'
import type { PointedTable } from './read-parts.ts'
import { gridOf, rowsPictured, type Sheet } from './sheet.ts'

/** How a cell was taken, as a picture of the sheet shows it. */
export const pictureMarks = ['figure', 'heading', 'pending', 'unknown', 'not-read'] as const
export type PictureMark = (typeof pictureMarks)[number]

export type PictureCell = { text: string; mark: PictureMark }
export type SheetPicture = {
  sheet: string
  /** How many rows and columns the sheet has; the picture shows the first of them. */
  rowCount: number
  columnCount: number
  columns: { letter: string; key: string; label: string | null }[]
  rows: { line: number; label: string | null; cells: PictureCell[] }[]
}

const sheetsShown = 12
const columnsShown = 26
const lettersShown = 40

/** The first rows and columns of the sheets, to point at. */
export function picturesOf(
  sheets: readonly Sheet[],
  { marks, pointed }: { marks: Marks; pointed: readonly PointedTable[] },
): SheetPicture[] {
  const seen = sheets.filter(({ isHidden, rows }) => !isHidden && rows.length > 0)
  return seen.slice(0, sheetsShown).map((sheet) => {
    const { name, rows } = sheet
    const first = { ...sheet, rows: rows.slice(0, rowsPictured) }
    const { width } = gridOf(first)
    const tables = pointed.filter((table) => table.sheet === name)
    const widest = tables.reduce<PointedTable | null>(
      (most, table) => (table.block.body.length > (most?.block.body.length ?? -1) ? table : most),
      null,
    )
    const shownColumns = Array.from({ length: Math.min(width, columnsShown) }, (_, column) => column)
    return {
      sheet: name,
      rowCount: rows.at(-1)?.line ?? 0,
      columnCount: width,
      columns: shownColumns.map((column) => ({
        letter: columnLetter(column),
        key: widest?.columns[column] ?? `#${columnLetter(column)}`,
        label: widest?.columnLabels[column] ?? null,
      })),
      rows: first.rows.map(({ line, cells }) => ({
        line,
        label:
          tables.map(({ rowLabels }) => rowLabels.get(line)).find((label) => label !== undefined) ?? null,
        cells: shownColumns.map((column) => {
          const text = cells[column] ?? ''
          return {
            text: text.slice(0, lettersShown),
            mark: text === '' ? 'heading' : markOf(marks.at(name, { line, column })),
          }
        }),
      })),
    }
  })
}

function markOf(mark: ReturnType<Marks['at']>): PictureMark {
  if (mark === 'asked') return 'pending'
  if (mark === 'figure' || mark === 'heading' || mark === 'unknown') return mark
  return mark === 'no-indicator' ? 'unknown' : 'not-read'
}
