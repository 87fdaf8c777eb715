import type { Outputs } from '../../../base/trpc.ts'
import type { Sheet } from '../row/sheet.ts'

type Saved = Outputs['return']['saveDraft']

/** Whether nobody else changed the return between this sheet and this save of it. */
export const isNextSave = (sheet: Sheet, { version }: Saved): boolean =>
  version === sheet.version || version === sheet.version + 1

/** The sheet with the rows that were saved. */
export function withSaved(sheet: Sheet, { version, state, entered, rows }: Saved): Sheet {
  const saved = new Map(rows.map((row) => [row.seriesId, row]))
  return {
    ...sheet,
    version,
    state,
    entered,
    // A row that was not sent stays the very one it was, and is not drawn again.
    rows: sheet.rows.map((row) => (saved.has(row.seriesId) ? { ...row, ...saved.get(row.seriesId) } : row)),
  }
}
