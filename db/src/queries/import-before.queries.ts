import type { Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import {
  enteredColumns,
  type ImportedEntry,
  type ImportedSource,
  sourceColumns,
} from './imported-entry.queries.ts'

type Place = { returnId: string; seriesId: string }

/** The rows as the JSON `{ return: { series: version } }`. */
function grouped(rows: readonly (Place & { version: number })[]): string {
  const groups = new Map<string, string[]>()
  for (const { returnId, seriesId, version } of rows) {
    const group = groups.get(returnId) ?? []
    groups.set(returnId, group)
    group.push(`${JSON.stringify(seriesId)}:${version}`)
  }
  return `{${[...groups].map(([returnId, group]) => `${JSON.stringify(returnId)}:{${group.join()}}`).join()}}`
}

const columns = [
  'g.key',
  'e.key',
  ...enteredColumns.map((column) => `r.${column}`),
  ...sourceColumns.map((column) => `s.${column}`),
]

const standing = statement<{ before: string | null; stale: string | null }>(
  ({ fromGroups, gathered, list }) => `
select ${gathered(list(columns))} as before,
  ${gathered(list(['g.key', 'e.key']))} filter (where coalesce(r.version, 0) <> cast(e.value as integer)) as stale
from ${fromGroups}
left join return_entry r on r.partnership_id = ? and r.return_id = g.key and r.series_id = e.key
left join return_entry_source s on s.partnership_id = ? and s.return_id = g.key and s.series_id = e.key`,
)

export type Standing = { before: string; stale: Place[] }

/** What stands in these rows, as it is to be kept, and which of them are of another version than was asked for. */
export async function findBefore(
  tx: Tx,
  partnershipId: string,
  rows: readonly (Place & { version: number })[],
): Promise<Standing> {
  const [found] = await ask(tx, standing, [grouped(rows), partnershipId, partnershipId])
  const stale: [string, string][] = JSON.parse(found?.stale ?? '[]')
  return {
    before: found?.before ?? '[]',
    stale: stale.map(([returnId, seriesId]) => ({ returnId, seriesId })),
  }
}

type Key = { partnershipId: string; importId: string; part: number }

export async function insertImportBefore(tx: Tx, row: Key & { entries: string }): Promise<void> {
  await tx.insertInto('returnImportBefore').values(row).execute()
}

/** What stood in a row; null where there was no entry, or it came from no file. */
export type BeforeRow = Place & { entry: ImportedEntry | null; source: ImportedSource | null }

/** What stood in the rows of a page that were saved; null where none was. */
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

const gone = statement<unknown>(
  ({ fromGroups }) => `
delete from return_entry where partnership_id = ? and (return_id, series_id) in (select g.key, e.key from ${fromGroups})`,
)

export async function deleteEntries(
  tx: Tx,
  partnershipId: string,
  rows: readonly (Place & { version: number })[],
): Promise<void> {
  await ask(tx, gone, [partnershipId, grouped(rows)])
}
