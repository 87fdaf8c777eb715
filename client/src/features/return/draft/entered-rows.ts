import type { EnteredRow } from '@roundtable/shared/figure/entered-figure.ts'
import { readRow } from '../row/row-reading.ts'
import type { Sheet } from '../row/sheet.ts'
import { type Edits, shownText } from './return-edits.ts'

/** What stands in a row now, saved or typed; null where nothing was entered yet. */
export const enteredIn =
  (sheet: Sheet, edits: Edits) =>
  (seriesId: string): EnteredRow | null => {
    const row = sheet.rows.find((each) => each.seriesId === seriesId)
    if (row === undefined || (row.entry === null && edits[seriesId] === undefined)) return null
    return readRow(row, shownText(row, edits)).entered
  }
