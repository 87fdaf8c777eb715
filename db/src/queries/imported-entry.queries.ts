import type { Tx } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'
import type { ReturnEntryTable } from '../tables/return.table.ts'
import type { ReturnEntrySourceTable } from '../tables/return-import.table.ts'

const atOnce = 40

const entryColumns = [
  'partnershipId',
  'returnId',
  'seriesId',
  'numerator',
  'denominator',
  'value',
  'reason',
  'happened',
  'why',
  'next',
  'correction',
  'confirmedReason',
  'note',
  'evidence',
  'enteredBy',
  'onBehalf',
  'enteredAt',
  'version',
] as const satisfies readonly (keyof ReturnEntryTable)[]
const sourceColumns = [
  'partnershipId',
  'returnId',
  'seriesId',
  'importId',
  'line',
  'numerator',
  'denominator',
  'value',
  'reason',
] as const satisfies readonly (keyof ReturnEntrySourceTable)[]

const isText = (column: (typeof entryColumns)[number]): boolean =>
  column === 'confirmedReason' || column === 'note' || column === 'evidence'

const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** One statement for many rows, and one for the few that are left over. */
function upserting(
  table: string,
  columns: readonly string[],
): { many: Statement<unknown>; one: Statement<unknown> } {
  const names = columns.map(inSql)
  const row = `(${names.map(() => '?').join(', ')})`
  const set = names
    .slice(3)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')
  const write = (rows: number) =>
    statement<unknown>(
      () => `insert into ${table} (${names.join(', ')}) values ${Array.from({ length: rows }, () => row).join(', ')}
on conflict (partnership_id, return_id, series_id) do update set ${set}`,
    )
  return { many: write(atOnce), one: write(1) }
}

const entries = upserting('return_entry', entryColumns)
const sources = upserting('return_entry_source', sourceColumns)

/** Thousands of entries of an import: ready statements, nothing compiled row by row. */
export async function upsertImportedEntries(tx: Tx, rows: readonly ReturnEntryTable[]): Promise<void> {
  await run(
    tx,
    entries,
    rows.map((row) => entryColumns.map((column) => row[column] ?? (isText(column) ? '' : null))),
  )
}

export async function upsertEntrySources(tx: Tx, rows: readonly ReturnEntrySourceTable[]): Promise<void> {
  await run(
    tx,
    sources,
    rows.map((row) => sourceColumns.map((column) => row[column])),
  )
}

async function run(
  tx: Tx,
  { many, one }: typeof entries,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  let at = 0
  for (; at + atOnce <= rows.length; at += atOnce) await ask(tx, many, rows.slice(at, at + atOnce).flat())
  for (const row of rows.slice(at)) await ask(tx, one, row)
}
