import { type RowField, rowFields } from '@roundtable/shared/row-words.ts'
import type { Tx } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'

const atOnce = 40

const key = ['partnership_id', 'return_id', 'series_id'] as const
export const columnOf = (field: RowField): string => (field === 'confirmed' ? 'confirmed_reason' : field)
export const figureColumns = ['numerator', 'denominator', 'value', 'reason'] as const
/** What is entered, in the order of `rowFields`, and by whom. */
export const enteredColumns = [
  ...rowFields.map(columnOf),
  'entered_by',
  'on_behalf',
  'entered_at',
  'version',
] as const

type Values = readonly (string | number | null)[]

/** An entry as a file brings it, or as it stood before: what `enteredColumns` name. */
export type ImportedEntry = { returnId: string; seriesId: string; entered: Values }
/** From which file and line it came: what `sourceColumns` name. */
export type ImportedSource = { returnId: string; seriesId: string; source: Values }

/** The version is the last of `enteredColumns`. */
export const withVersion = ({ entered, ...key }: ImportedEntry, version: number): ImportedEntry => ({
  ...key,
  entered: [...entered.slice(0, -1), version],
})

export const sourceColumns = ['import_id', 'line', ...figureColumns] as const

type Upsert = { many: Statement<unknown>; one: Statement<unknown> }

/** One statement for many rows, and one for the few that are left over. */
function upserting(table: string, columns: readonly string[], set: (column: string) => string): Upsert {
  const names = [...key, ...columns]
  const row = `(${names.map(() => '?').join(', ')})`
  const write = (rows: number) =>
    statement<unknown>(
      () => `insert into ${table} (${names.join(', ')}) values ${Array.from({ length: rows }, () => row).join(', ')}
on conflict (${key.join(', ')}) do update set ${columns.map((column) => `${column} = ${set(column)}`).join(', ')}`,
    )
  return { many: write(atOnce), one: write(1) }
}

const brought = (column: string) => `excluded.${column}`
const isSameFigure = figureColumns
  .map((column) => `return_entry.${column} is not distinct from excluded.${column}`)
  .join(' and ')
/** Who brings other words for a figure did not enter it. */
const entries = upserting('return_entry', enteredColumns, (column) =>
  column === 'entered_by' || column === 'on_behalf'
    ? `case when ${isSameFigure} then return_entry.${column} else ${brought(column)} end`
    : brought(column),
)
const sources = upserting('return_entry_source', sourceColumns, brought)

/** Thousands of entries of an import: ready statements, nothing compiled row by row. */
export const upsertImportedEntries = (
  tx: Tx,
  partnershipId: string,
  rows: readonly ImportedEntry[],
): Promise<void> =>
  run(tx, entries, rows, ({ returnId, seriesId, entered }) => [partnershipId, returnId, seriesId, ...entered])

export const upsertEntrySources = (
  tx: Tx,
  partnershipId: string,
  rows: readonly ImportedSource[],
): Promise<void> =>
  run(tx, sources, rows, ({ returnId, seriesId, source }) => [partnershipId, returnId, seriesId, ...source])

async function run<Row>(
  tx: Tx,
  { many, one }: Upsert,
  rows: readonly Row[],
  valuesOf: (row: Row) => Values,
): Promise<void> {
  let at = 0
  for (; at + atOnce <= rows.length; at += atOnce) {
    const values: (string | number | null)[] = []
    for (let place = at; place < at + atOnce; place++) {
      const row = rows[place]
      if (row !== undefined) values.push(...valuesOf(row))
    }
    await ask(tx, many, values)
  }
  for (const row of rows.slice(at)) await ask(tx, one, valuesOf(row))
}
