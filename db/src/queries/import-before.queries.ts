import type { Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import {
  enteredColumns,
  type ImportedEntry,
  type ImportedSource,
  sourceColumns,
} from './imported-entry.queries.ts'

/** A row a file is to change, and the version it was read with. */
export type AwaitedRow = { returnId: string; seriesId: string; version: number; line: number }

const columns = [
  'e.value ->> 0',
  'e.value ->> 1',
  ...enteredColumns.map((column) => `r.${column}`),
  ...sourceColumns.map((column) => `s.${column}`),
]

const standing = statement<{ before: string | null; stale: string | null }>(
  ({ fromLists, gathered, list }) => `
select ${gathered(list(columns))} as before,
  ${gathered('e.value ->> 3')} filter (where coalesce(r.version, 0) <> cast(e.value ->> 2 as integer)) as stale
from ${fromLists}
left join return_entry r on r.partnership_id = ? and r.return_id = e.value ->> 0 and r.series_id = e.value ->> 1
left join return_entry_source s on s.partnership_id = ? and s.return_id = e.value ->> 0
  and s.series_id = e.value ->> 1`,
)

/** What stands in these rows, as it is to be kept, and the lines of those that changed since they were read. */
export async function findBefore(
  tx: Tx,
  partnershipId: string,
  rows: readonly AwaitedRow[],
): Promise<{ before: string; stale: number[] }> {
  const asked = rows.map(({ returnId, seriesId, version, line }) => [returnId, seriesId, version, line])
  const [found] = await ask(tx, standing, [JSON.stringify(asked), partnershipId, partnershipId])
  return { before: found?.before ?? '[]', stale: JSON.parse(found?.stale ?? '[]').map(Number) }
}

type Row = { returnId: string; seriesId: string }
const keysOf = (rows: readonly Row[]) =>
  JSON.stringify(rows.map(({ returnId, seriesId }) => [returnId, seriesId]))

type Key = { partnershipId: string; importId: string; part: number }

export async function insertImportBefore(tx: Tx, row: Key & { entries: string }): Promise<void> {
  await tx.insertInto('returnImportBefore').values(row).execute()
}

export type BeforeRow = {
  returnId: string
  seriesId: string
  /** Null where there was no entry, or it came from no file. */
  entry: ImportedEntry | null
  source: ImportedSource | null
}

/** What stood in the rows of a part that were saved; null where there is no such part. */
export async function findImportBefore(tx: Tx, { partnershipId, importId, part }: Key) {
  const row = await tx
    .selectFrom('returnImportBefore')
    .select('entries')
    .where('partnershipId', '=', partnershipId)
    .where('importId', '=', importId)
    .where('part', '=', part)
    .executeTakeFirst()
  if (row === undefined) return null
  const rows: [string, string, ...(string | number | null)[]][] = JSON.parse(row.entries)
  return rows.map(([returnId, seriesId, ...values]): BeforeRow => {
    const entered = values.slice(0, enteredColumns.length)
    const source = values.slice(enteredColumns.length)
    return {
      returnId,
      seriesId,
      entry: entered.at(-1) === null ? null : { returnId, seriesId, entered },
      source: source[0] === null ? null : { returnId, seriesId, source },
    }
  })
}

const versions = statement<{ returnId: string; seriesId: string; version: number }>(
  ({ fromLists }) => `
select r.return_id as "returnId", r.series_id as "seriesId", r.version
from ${fromLists}
join return_entry r on r.partnership_id = ? and r.return_id = e.value ->> 0 and r.series_id = e.value ->> 1`,
)

/** The version each of these entries has now. */
export const listEntryVersions = (tx: Tx, partnershipId: string, rows: readonly Row[]) =>
  ask(tx, versions, [keysOf(rows), partnershipId])

const gone = statement<unknown>(
  ({ fromLists }) => `
delete from return_entry where partnership_id = ?
  and (return_id, series_id) in (select e.value ->> 0, e.value ->> 1 from ${fromLists})`,
)

export async function deleteEntries(tx: Tx, partnershipId: string, rows: readonly Row[]): Promise<void> {
  await ask(tx, gone, [partnershipId, keysOf(rows)])
}
