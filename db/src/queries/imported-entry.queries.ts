import { entryFields, figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { Tx } from '../database.ts'
import { readyRows, type Value } from './ready-rows.ts'

const key = ['partnership_id', 'return_id', 'series_id'] as const
/** Who entered a figure, and from which file and line it came: they stay as long as the figure does. */
const ofFigure: readonly string[] = ['entered_by', 'on_behalf', 'import_id', 'import_line']
/** What is entered, in the order of `entryFields`, by whom and from where. */
export const enteredColumns = [...entryFields, ...ofFigure, 'entered_at', 'version'] as const

/** An entry as a file brings it, or as it stood before: what `enteredColumns` name. */
export type ImportedEntry = { returnId: string; seriesId: string; entered: readonly Value[] }
/** The version is the last of `enteredColumns`. */
export const withVersion = ({ entered, ...key }: ImportedEntry, version: number): ImportedEntry => ({
  ...key,
  entered: [...entered.slice(0, -1), version],
})

const isSameFigure = figureColumns
  .map((column) => `return_entry.${column} is not distinct from excluded.${column}`)
  .join(' and ')
/** What becomes of a column where there is an entry already. */
export const replaced = (column: string): string =>
  ofFigure.includes(column)
    ? `${column} = case when ${isSameFigure} then return_entry.${column} else excluded.${column} end`
    : `${column} = excluded.${column}`

const write = readyRows({
  table: 'return_entry',
  columns: [...key, ...enteredColumns],
  onConflict: `
on conflict (${key.join(', ')}) do update set ${enteredColumns.map(replaced).join(', ')}`,
})

/** Thousands of entries of an import. */
export const upsertImportedEntries = (
  tx: Tx,
  partnershipId: string,
  rows: readonly ImportedEntry[],
): Promise<void> =>
  write(tx, rows, ({ returnId, seriesId, entered }) => [partnershipId, returnId, seriesId, ...entered])
