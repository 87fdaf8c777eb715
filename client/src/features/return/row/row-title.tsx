import { usePlain } from '../../../parts/plain.ts'
import { type Row, rowName } from './sheet.ts'

/** What a field of the row is called by: its code, and for readers of plain words its name. */
export function useRowTag(row: Row): string {
  return usePlain() ? rowName(row) : row.code
}

/** A row in a sentence or a list. */
export function RowTitle({ row }: { row: Row }) {
  return usePlain() ? rowName(row) : `${row.code} ${rowName(row)}`
}
