import { type EntryField, entryFields } from '@roundtable/shared/figure/entry-fields.ts'
import { readRow } from '../row/row-reading.ts'
import { type Row, type RowText, type Sheet, sameText, textOf } from '../row/sheet.ts'

/** What a person typed into a row since it was last saved: on which version, from what, to what. */
export type Edit = { version: number; base: RowText; text: RowText }
export type Edits = Readonly<Record<string, Edit>>

/** Two people on the same cells: both texts, to choose from. */
export type Clash = {
  seriesId: string
  fields: readonly EntryField[]
  mine: RowText
  theirs: RowText
  /** What both together would be, with theirs where they differ. */
  merged: RowText
  version: number
  by: string
  at: string
}

const versionOf = (row: Row): number => row.entry?.version ?? 0

export const shownText = (row: Row, edits: Edits): RowText => edits[row.seriesId]?.text ?? textOf(row)

function without(edits: Edits, seriesId: string): Edits {
  const { [seriesId]: _, ...rest } = edits
  return rest
}

function withText(edits: Edits, seriesId: string, edit: Edit): Edits {
  return sameText(edit.text, edit.base) ? without(edits, seriesId) : { ...edits, [seriesId]: edit }
}

export function typeInto(edits: Edits, row: Row, part: Partial<RowText>): Edits {
  const base = textOf(row)
  const edit = edits[row.seriesId] ?? { version: versionOf(row), base, text: base }
  return withText(edits, row.seriesId, { ...edit, text: { ...edit.text, ...part } })
}

/** Cell by cell: what only one of two changed is kept, what both changed differently is a clash. */
export function mergeTexts(base: RowText, mine: RowText, theirs: RowText) {
  const merged = { ...theirs }
  const fields: EntryField[] = []
  for (const field of entryFields) {
    if (mine[field] === base[field] || mine[field] === theirs[field]) continue
    if (theirs[field] === base[field]) merged[field] = mine[field]
    else fields.push(field)
  }
  return { merged, fields }
}

/** What was typed meets what stands on the server now. */
export function meet(edits: Edits, sheet: Sheet): { edits: Edits; clashes: Clash[] } {
  let kept: Edits = {}
  const clashes: Clash[] = []
  for (const row of sheet.rows) {
    const edit = edits[row.seriesId]
    if (edit === undefined) continue
    const theirs = textOf(row)
    const version = versionOf(row)
    if (version === edit.version) {
      kept = withText(kept, row.seriesId, edit)
      continue
    }
    const { merged, fields } = mergeTexts(edit.base, edit.text, theirs)
    if (fields.length === 0) {
      kept = withText(kept, row.seriesId, { version, base: theirs, text: merged })
      continue
    }
    kept = { ...kept, [row.seriesId]: edit }
    const by = row.entry?.enteredBy ?? 'Somebody else'
    const at = row.entry?.enteredAt ?? ''
    clashes.push({ seriesId: row.seriesId, fields, mine: edit.text, theirs, merged, version, by, at })
  }
  return { edits: kept, clashes }
}

/** The choice between two texts: mine goes on top of theirs, or theirs stays with what else I changed. */
export function settle(edits: Edits, clash: Clash, choice: 'mine' | 'theirs'): Edits {
  const text = { ...clash.merged }
  if (choice === 'mine') for (const field of clash.fields) text[field] = clash.mine[field]
  return withText(edits, clash.seriesId, { version: clash.version, base: clash.theirs, text })
}

/** The rows that can be sent as they stand; the others stay here until they are right. */
export function rowsToSend(sheet: Sheet, edits: Edits, clashes: readonly Clash[]) {
  const clashing = new Set(clashes.map((clash) => clash.seriesId))
  const ready = sheet.rows.flatMap((row) => {
    const edit = edits[row.seriesId]
    if (edit === undefined || clashing.has(row.seriesId)) return []
    const { entered, unreadable } = readRow(row, edit.text)
    if (unreadable.length > 0) return []
    return [{ seriesId: row.seriesId, version: edit.version, text: edit.text, entered }]
  })
  return { ready, held: Object.keys(edits).length - ready.length }
}
export type Sent = ReturnType<typeof rowsToSend>['ready']

/** What is left to send when a save has been answered: what was typed while it was under way. */
export function afterSave(edits: Edits, sent: Sent, sheet: Sheet): Edits {
  let left = edits
  for (const { seriesId, text } of sent) {
    const edit = left[seriesId]
    const row = sheet.rows.find((each) => each.seriesId === seriesId)
    if (edit === undefined || row === undefined) continue
    if (sameText(edit.text, text)) left = without(left, seriesId)
    else left = withText(left, seriesId, { version: versionOf(row), base: textOf(row), text: edit.text })
  }
  return left
}

/** Cells that differ from what is saved. */
export function countUnsent(edits: Edits): number {
  return Object.values(edits).reduce(
    (sum, { base, text }) => sum + entryFields.filter((field) => base[field] !== text[field]).length,
    0,
  )
}
