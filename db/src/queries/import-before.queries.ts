import { inOrderOf } from '@roundtable/shared/base/in-order.ts'
import { missingEntry } from '@roundtable/shared/figure/entered-figure.ts'
import type { Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import { enteredColumns, type ImportedEntry, versionAt } from './imported-entry.queries.ts'

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

const columns = ['g.key', 'e.key', ...enteredColumns.map((column) => `r.${column}`)]

const standing = statement<{ before: string | null; stale: string | null }>(
  ({ fromGroups, gathered, list }) => `
select ${gathered(list(columns))} as before,
  ${gathered(list(['g.key', 'e.key']))} filter (where coalesce(r.version, 0) <> cast(e.value as integer)) as stale
from ${fromGroups}
left join return_entry r on r.partnership_id = ? and r.return_id = g.key and r.series_id = e.key`,
)

export type EntriesBefore = { before: string; stale: Place[] }

/** What stands in these rows, as it is to be kept, and which of them are of another version than was asked for. */
export async function findBefore(
  tx: Tx,
  partnershipId: string,
  rows: readonly (Place & { version: number })[],
): Promise<EntriesBefore> {
  const [found] = await ask(tx, standing, [grouped(rows), partnershipId])
  const stale: [string, string][] = JSON.parse(found?.stale ?? '[]')
  return {
    before: `{"columns":${JSON.stringify(enteredColumns)},"rows":${found?.before ?? '[]'}}`,
    stale: stale.map(([returnId, seriesId]) => ({ returnId, seriesId })),
  }
}

type Key = { partnershipId: string; importId: string; part: number }

export async function insertImportBefore(tx: Tx, row: Key & { entries: string }): Promise<void> {
  await tx.insertInto('returnImportBefore').values(row).execute()
}

type Value = string | number | null
/** `columns` are what was written of a row behind its return and its series, in that order. */
type Before = { columns: string[]; rows: [string, string, ...Value[]][] }

/** What stood in a row; null where there was no entry. */
export type BeforeRow = Place & { entry: ImportedEntry | null }

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
  const { columns: written, rows }: Before = JSON.parse(row.entries)
  const inOrder = inOrderOf<Value>(written, enteredColumns, missingEntry)
  return rows.map(([returnId, seriesId, ...values]): BeforeRow => {
    const entered = inOrder(values)
    const stood = entered[versionAt] !== null
    return { returnId, seriesId, entry: stood ? { returnId, seriesId, entered } : null }
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
