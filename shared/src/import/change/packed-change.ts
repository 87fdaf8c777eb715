import type { EntryField } from '../../figure/entry-fields.ts'
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
