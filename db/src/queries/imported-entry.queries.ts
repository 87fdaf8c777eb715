import { entryFields, figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'

const rowsPerStatement = 100

const key = ['partnership_id', 'return_id', 'series_id'] as const
/** Who entered a figure, and from which file and line it came: they stay as long as the figure does. */
const ofFigure: readonly string[] = ['entered_by', 'on_behalf', 'import_id', 'import_line']
/** What is entered, in the order of `entryFields`, by whom and from where. */
export const enteredColumns = [...entryFields, ...ofFigure, 'entered_at', 'version'] as const

type Values = readonly (string | number | null)[]

/** An entry as a file brings it, or as it stood before: what `enteredColumns` name. */
export type ImportedEntry = { returnId: string; seriesId: string; entered: Values }
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

const names = [...key, ...enteredColumns]
const row = `(${names.map(() => '?').join(', ')})`
const write = (rows: number) =>
  statement<unknown>(
    () => `insert into return_entry (${names.join(', ')}) values ${Array.from({ length: rows }, () => row).join(', ')}
on conflict (${key.join(', ')}) do update set ${enteredColumns.map(replaced).join(', ')}`,
  )
const many = write(rowsPerStatement)
const one = write(1)

/** Thousands of entries of an import: ready statements, nothing compiled row by row. */
export async function upsertImportedEntries(
  tx: Tx,
  partnershipId: string,
  rows: readonly ImportedEntry[],
): Promise<void> {
  let at = 0
  for (; at + rowsPerStatement <= rows.length; at += rowsPerStatement) {
    const values: (string | number | null)[] = []
    for (let place = at; place < at + rowsPerStatement; place++) {
      const entry = rows[place]
      if (entry !== undefined) values.push(partnershipId, entry.returnId, entry.seriesId, ...entry.entered)
    }
    await ask(tx, many, values)
  }
  for (const { returnId, seriesId, entered } of rows.slice(at)) {
    await ask(tx, one, [partnershipId, returnId, seriesId, ...entered])
  }
}
