import type { Cells, SheetKey } from './columns.ts'

/** A record as the sheet of its noun shows it. */
export type SetUpRecord = {
  id: string
  cells: Cells
  /** Why this person changes nothing of it. */
  locked?: string
}

/** How a partnership is set up today, as a workbook shows it. */
export type SetUpState = {
  records: Readonly<Record<SheetKey, readonly SetUpRecord[]>>
  /** What is said of a row that is about a record that has ended: by its id, and by sheet and code. */
  ended: ReadonlyMap<string, string>
  /** The ready indicators, as cells. */
  catalogue: ReadonlyMap<string, Cells>
  today: string
}

export const endedKey = (sheet: SheetKey, code: string): string => `${sheet} ${code.toLowerCase()}`
