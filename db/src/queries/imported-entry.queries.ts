import { entryWords, figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { Tx } from '../database.ts'
import { readyRows, type Value } from './ready-rows.ts'

const key = ['partnership_id', 'return_id', 'series_id'] as const
/** Who entered a figure, and from which file and line it came: they stay as long as the figure does. */
const ofFigure: readonly string[] = ['entered_by', 'on_behalf', 'import_id', 'import_line']
/** A figure, by whom and from where. */
export const columnsOfFigure = [...figureColumns, ...ofFigure, 'entered_at', 'version'] as const
/** And what is said of it. */
export const enteredColumns = [...columnsOfFigure, ...entryWords] as const
export const versionAt = columnsOfFigure.length - 1

/** An entry as a file brings it, or as it stood before: `enteredColumns`, or `columnsOfFigure` where nothing is said. */
export type ImportedEntry = { returnId: string; seriesId: string; entered: readonly Value[] }
export const withVersion = ({ entered, ...key }: ImportedEntry, version: number): ImportedEntry => ({
  ...key,
  entered: entered.with(versionAt, version),
})

const isSameFigure = figureColumns
  .map((column) => `return_entry.${column} is not distinct from excluded.${column}`)
  .join(' and ')
/** What becomes of a column where there is an entry already. */
export const replaced = (column: string): string =>
  ofFigure.includes(column)
    ? `${column} = case when ${isSameFigure} then return_entry.${column} else excluded.${column} end`
    : `${column} = excluded.${column}`

const into = {
  table: 'return_entry',
  onConflict: `
on conflict (${key.join(', ')}) do update set ${enteredColumns.map(replaced).join(', ')}`,
}
const writeSaid = readyRows({ ...into, columns: [...key, ...enteredColumns] })
/** What nobody says is written in the statement: to hand over eight empty words a row costs a fourth of it all. */
const writeUnsaid = readyRows({ ...into, columns: [...key, ...columnsOfFigure], empty: entryWords })

const isSaid = ({ entered }: ImportedEntry): boolean => entered.length > columnsOfFigure.length

/** Thousands of entries of an import. */
export async function upsertImportedEntries(
  tx: Tx,
  partnershipId: string,
  rows: readonly ImportedEntry[],
): Promise<void> {
  const valuesOf = ({ returnId, seriesId, entered }: ImportedEntry): readonly Value[] => [
    partnershipId,
    returnId,
    seriesId,
    ...entered,
  ]
  const said = rows.filter(isSaid)
  const unsaid = said.length === 0 ? rows : rows.filter((row) => !isSaid(row))
  await writeUnsaid(tx, unsaid, valuesOf)
  await writeSaid(tx, said, valuesOf)
}
