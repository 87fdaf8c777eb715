import { inOrderOf } from '@roundtable/shared/base/in-order.ts'
import { missingEntry } from '@roundtable/shared/figure/entered-figure.ts'
import { entryWords } from '@roundtable/shared/figure/entry-fields.ts'
import type { Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import { columnsOfFigure, enteredColumns, type ImportedEntry, versionAt } from './imported-entry.queries.ts'

type Place = { returnId: string; seriesId: string }

const standing = statement<{ before: string | null; stale: string | null }>(
  ({ fromPage, gathered, list }) => {
    const placed = (columns: readonly string[]) =>
      list(['g.key', 'e.key', ...columns.map((column) => `r.${column}`)])
    const said = entryWords.map((word) => `r.${word}`).join(' || ')
    return `
select ${gathered(`case when ${said} <> '' then ${placed(enteredColumns)} else ${placed(columnsOfFigure)} end`)} as before,
  ${gathered(placed([]))} filter (where coalesce(r.version, 0) <> cast(v.key as integer)) as stale
from ${fromPage}
left join return_entry r on r.partnership_id = ? and r.return_id = g.key and r.series_id = e.key`
  },
)

export type EntriesBefore = { before: string; stale: Place[] }

/** What stands in the rows of a page, as it is to be kept, and which of them are of another version than it says. */
export async function findBefore(tx: Tx, partnershipId: string, page: string): Promise<EntriesBefore> {
  const [found] = await ask(tx, standing, [page, partnershipId])
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
/**
 * `columns` are what was written of a row behind its return and its series, in that order; words are left out where
 * none was said.
 */
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
  ({ fromPage }) => `
delete from return_entry where partnership_id = ? and (return_id, series_id) in (select g.key, e.key from ${fromPage})`,
)

/** The entries of a page: there are none any more. */
export async function deleteEntries(tx: Tx, partnershipId: string, page: string): Promise<void> {
  await ask(tx, gone, [partnershipId, page])
}
