import { inOrderOf } from '../../base/in-order.ts'
import { type EnteredRow, missingEntry } from '../../figure/entered-figure.ts'
import { type EntryField, entryFields, entryWords, figureColumns } from '../../figure/entry-fields.ts'
import type { FieldChange, ImportChange } from './compare-row.ts'

/** A change as the preview shows it. */
export type ShownChange = Omit<ImportChange, 'returnId' | 'version' | 'after'>
/** The same without the names of its parts: a long file has thousands of them. */
export type PackedChange = [
  line: number,
  seriesId: string,
  label: string,
  periodStart: string,
  fields: [field: EntryField, was: string, is: string][],
  problems: ImportChange['problems'],
  doubts: ImportChange['doubts'],
]

export const packChange = (change: ImportChange): PackedChange => [
  change.line,
  change.seriesId,
  change.label,
  change.periodStart,
  change.fields.map(({ field, was, is }) => [field, was, is]),
  change.problems,
  change.doubts,
]

export function unpackChange([line, seriesId, label, periodStart, ...said]: PackedChange): ShownChange {
  const [fields, problems, doubts] = said
  const shown = fields.map(([field, was, is]): FieldChange => ({ field, was, is }))
  return { line, seriesId, label, periodStart, fields: shown, problems, doubts }
}

/** What is entered of one figure, in the order of `entryFields`: the figure alone where nothing was said of it. */
export type EntryValues = (string | null)[]
/** A row that can be saved: where it goes, the version it would replace (0 for none), and what it brings. */
export type ReadyRow = {
  line: number
  returnId: string
  seriesId: string
  version: number
  values: EntryValues
}
/** Rows that can be saved, by the return they go into; `fields` are what their values are of, in that order. */
export type PackedRows = { fields: readonly string[]; returns: Record<string, PackedRow[]> }
type PackedRow = [line: number, seriesId: string, version: number, values: EntryValues]

const saysNothing = (row: EnteredRow): boolean => {
  for (const word of entryWords) if (row[word] !== '') return false
  return true
}
const valuesOf = (row: EnteredRow): EntryValues =>
  (saysNothing(row) ? figureColumns : entryFields).map((field) => row[field])

export function packRows(changes: readonly ImportChange[]): PackedRows {
  const returns = new Map<string, PackedRow[]>()
  for (const { line, returnId, seriesId, version, after } of changes) {
    const into = returns.get(returnId) ?? []
    returns.set(returnId, into)
    into.push([line, seriesId, version, valuesOf(after)])
  }
  return { fields: entryFields, returns: Object.fromEntries(returns) }
}

/** Also of rows packed when there were other fields. */
export function unpackRows({ fields, returns }: PackedRows): ReadyRow[] {
  const inOrder = inOrderOf<string | null>(fields, entryFields, missingEntry)
  return Object.entries(returns).flatMap(([returnId, into]) =>
    into.map(([line, seriesId, version, values]) => ({
      line,
      returnId,
      seriesId,
      version,
      values: inOrder(values),
    })),
  )
}
