import type { EnteredRow, RowField } from '@roundtable/shared/return-rules.ts'
import { useState } from 'react'
import { shownText } from './return-edits.ts'
import { readRow } from './row-reading.ts'
import type { Row, RowText } from './sheet.ts'
import type { ReturnDraft } from './use-return-draft.ts'

type Taken = { seriesId: string; fields: readonly { field: RowField }[]; after: EnteredRow }
type Kept = Taken & { before: RowText }

/** What came in as a table is typed into the draft as if by hand, and can be taken back in one step. */
export function useTakenTable(draft: ReturnDraft) {
  const [kept, setKept] = useState<readonly Kept[]>([])
  const [left, setLeft] = useState<readonly string[]>([])
  const rowOf = (seriesId: string) => draft.sheet.rows.find((row) => row.seriesId === seriesId)
  const standing = (row: Row) => readRow(row, shownText(row, draft.edits)).entered

  function take(changes: readonly Taken[]): void {
    const before: Kept[] = []
    for (const change of changes) {
      const row = rowOf(change.seriesId)
      if (row === undefined) continue
      before.push({ ...change, before: shownText(row, draft.edits) })
      draft.type(
        row,
        partOf(row, change.fields, (field) => change.after[field] ?? ''),
      )
    }
    setKept(before)
    setLeft([])
  }

  /** Cells that somebody changed since are left as they are, and named. */
  function undo(): void {
    const changed: string[] = []
    for (const { seriesId, fields, after, before } of kept) {
      const row = rowOf(seriesId)
      if (row === undefined) continue
      const now = standing(row)
      const same = fields.filter(({ field }) => now[field] === after[field])
      if (same.length < fields.length) changed.push(row.code)
      draft.type(
        row,
        partOf(row, same, (field) => before[field]),
      )
    }
    setKept([])
    setLeft(changed)
  }

  return { take, undo, count: kept.length, left, forget: () => setLeft([]) }
}

/** The value of a fraction is made by its row, never typed. */
function partOf(row: Row, fields: Taken['fields'], text: (field: RowField) => string): Partial<RowText> {
  const part: Partial<RowText> = {}
  for (const { field } of fields) if (field !== 'value' || !row.asksFraction) part[field] = text(field)
  return part
}
