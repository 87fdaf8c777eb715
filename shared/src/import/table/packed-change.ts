import { type RowField, rowFields } from '../../return/row-words.ts'
import type { FieldChange, ImportChange } from './compare-row.ts'

/** A change as the preview shows it. */
export type ShownChange = Omit<ImportChange, 'returnId' | 'version' | 'after'>
/** The same without the names of its parts: a long file has thousands of them. */
export type PackedChange = [
  line: number,
  seriesId: string,
  label: string,
  periodStart: string,
  fields: [field: RowField, was: string, is: string][],
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

/** What is entered of one figure, in the order of `rowFields`. */
export type RowValues = (string | null)[]
/** A row that can be saved: where it goes, the version it would replace (0 for none), and what it brings. */
export type ReadyRow = {
  line: number
  returnId: string
  seriesId: string
  version: number
  values: RowValues
}
/** Rows that can be saved, by the return they go into. */
export type PackedRows = Record<string, PackedRow[]>
type PackedRow = [line: number, seriesId: string, version: number, values: RowValues]

export function packRows(changes: readonly ImportChange[]): PackedRows {
  const rows = new Map<string, PackedRow[]>()
  for (const { line, returnId, seriesId, version, after } of changes) {
    const into = rows.get(returnId) ?? []
    rows.set(returnId, into)
    into.push([line, seriesId, version, rowFields.map((field) => after[field])])
  }
  return Object.fromEntries(rows)
}

export const unpackRows = (rows: PackedRows): ReadyRow[] =>
  Object.entries(rows).flatMap(([returnId, into]) =>
    into.map(([line, seriesId, version, values]) => ({ line, returnId, seriesId, version, values })),
  )
