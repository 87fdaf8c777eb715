import type { EnteredRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { EntryField } from '@roundtable/shared/figure/entry-fields.ts'
import type { Row, RowPart, RowText, Sheet } from '../row/sheet.ts'

export type Taken = { seriesId: string; fields: readonly { field: EntryField }[]; after: EnteredRow }

/** What came in as a table, as if typed by hand: one step, which can be taken back like any other. */
export function usedParts(sheet: Sheet, changes: readonly Taken[]): RowPart[] {
  return changes.flatMap(({ seriesId, fields, after }) => {
    const row = sheet.rows.find((each) => each.seriesId === seriesId)
    return row === undefined ? [] : [{ row, part: partOf(row, fields, after) }]
  })
}

/** The value of a fraction is made by its row, never typed. */
function partOf(row: Row, fields: Taken['fields'], after: EnteredRow): Partial<RowText> {
  const part: Partial<RowText> = {}
  for (const { field } of fields) {
    if (field !== 'value' || !row.asksFraction) part[field] = after[field] ?? ''
  }
  return part
}
