import { type RowField, rowFields } from '../row-words.ts'
import type { FieldChange, ImportChange } from './compare-row.ts'

/** What is entered of one figure, in the order of `rowFields`. */
export type RowValues = readonly (string | null)[]

/** A change as the preview shows it. */
export type ShownChange = Omit<ImportChange, 'returnId' | 'version' | 'before' | 'after'>

/** A change between being read and being saved. */
export type KeptChange = Omit<ShownChange, 'fields'> & {
  returnId: string
  /** Version of the entry that would be replaced; 0 where there is none. */
  version: number
  values: RowValues
  fields: readonly FieldWords[]
}
type FieldWords = [field: RowField, was: string, is: string]

/** The same without the names of its parts: a long file has thousands of them. */
export type PackedChange = [
  line: number,
  seriesId: string,
  label: string,
  periodStart: string,
  returnId: string,
  version: number,
  values: RowValues,
  fields: readonly FieldWords[],
  problems: ImportChange['problems'],
  doubts: ImportChange['doubts'],
]

export const packChange = (change: ImportChange): PackedChange => [
  change.line,
  change.seriesId,
  change.label,
  change.periodStart,
  change.returnId,
  change.version,
  rowFields.map((field) => change.after[field]),
  change.fields.map(({ field, was, is }) => [field, was, is]),
  change.problems,
  change.doubts,
]

export const unpackChange = ([
  line,
  seriesId,
  label,
  periodStart,
  returnId,
  version,
  values,
  fields,
  problems,
  doubts,
]: PackedChange): KeptChange => ({
  line,
  seriesId,
  label,
  periodStart,
  returnId,
  version,
  values,
  fields,
  problems,
  doubts,
})

export function shownChange({ line, seriesId, label, periodStart, ...kept }: KeptChange): ShownChange {
  const { problems, doubts } = kept
  const fields = kept.fields.map(([field, was, is]): FieldChange => ({ field, was, is }))
  return { line, seriesId, label, periodStart, fields, problems, doubts }
}
