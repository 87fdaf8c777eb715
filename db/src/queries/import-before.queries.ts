import { inOrderOf } from '@roundtable/shared/base/in-order.ts'
import { missingEntry } from '@roundtable/shared/figure/entered-figure.ts'
import { entryWords } from '@roundtable/shared/figure/entry-fields.ts'
import type { Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import { ofSpan, type PageSpan, placesOfSpan } from './import-page.queries.ts'
import { columnsOfFigure, enteredColumns, type ImportedEntry, versionAt } from './imported-entry.queries.ts'

type Place = { returnId: string; seriesId: string }

const stale = statement<Place>(
  ({ rowsOf }) => `
select g.key as "returnId", e.key as "seriesId"
from ${rowsOf('?')}
left join return_entry r on r.partnership_id = ? and r.return_id = g.key and r.series_id = e.key
where coalesce(r.version, 0) <> cast(v.key as integer)`,
)

/** Which rows of a page are of another version than it says. */
export const findStale = (tx: Tx, partnershipId: string, page: string): Promise<Place[]> =>
  ask(tx, stale, [page, partnershipId])

const keeping = statement<unknown>(({ rowsOf, gathered, list }) => {
  const placed = (columns: readonly string[]) =>
    list(['g.key', 'e.key', ...columns.map((column) => `r.${column}`)])
  const said = entryWords.map((word) => `r.${word}`).join(' || ')
  const rows = gathered(
    `case when ${said} <> '' then ${placed(enteredColumns)} else ${placed(columnsOfFigure)} end`,
  )
  return `
insert into return_import_before (partnership_id, import_id, part, entries)
select p.partnership_id, p.import_id, p.part,
  '{"columns":${JSON.stringify(enteredColumns)},"rows":' || cast(${rows} as text) || '}'
from return_import_part p cross join ${rowsOf('p.entries')}
left join return_entry r on r.partnership_id = p.partnership_id and r.return_id = g.key and r.series_id = e.key
where ${ofSpan}
group by p.partnership_id, p.import_id, p.part
on conflict (partnership_id, import_id, part) do nothing`
})

/**
 * Keeps what stands in the rows of some pages, where it is not kept yet: to be put back. They are saved only while
 * that stands.
 */
export async function keepBefore(tx: Tx, span: PageSpan): Promise<void> {
  await ask(tx, keeping, placesOfSpan(span))
}

export type PlacedLine = { part: number; line: number }

const changed = statement<PlacedLine>(
  ({ join, groupsOf, rowsOfGroup, namedTexts, rowsIn, columnsIn, placeOfColumn }) => `
select p.part, cast(e.value->>0 as integer) as line
from return_import_part p cross join ${groupsOf('p.entries')}
${join} "return" t on t.partnership_id = p.partnership_id and t.id = g.key
cross join ${rowsOfGroup}
left join return_entry r on r.partnership_id = p.partnership_id and r.return_id = g.key and r.series_id = e.key
where ${ofSpan} and (coalesce(r.version, 0) <> cast(v.key as integer)
  or (g.key, e.key, coalesce(r.entered_at, '')) not in (
    select x.value->>0, x.value->>1, coalesce(x.value->>(2 + ${placeOfColumn}), '')
    from return_import_before p cross join ${columnsIn('p.entries')} cross join ${rowsIn('p.entries')}
    where ${ofSpan} and c.value = 'entered_at')
  or (t.agency_id || ' ' || t.frequency, e.key) not in ${namedTexts})
order by p.part, line`,
)

/**
 * Rows of a file where something else stands than what was kept when it was read, or which are asked no more: `asked`
 * has, as JSON, the lines by agency and frequency. An entry that was taken away and made anew has a version it had
 * before, and another moment; which of two moments is the later is not looked at, for clocks are set and servers differ.
 */
export const findChangedRows = (tx: Tx, span: PageSpan, asked: string): Promise<PlacedLine[]> =>
  ask(tx, changed, [...placesOfSpan(span), ...placesOfSpan(span), asked])

type Key = { partnershipId: string; importId: string; part: number }

type Value = string | number | null
/**
 * `columns` are what was written of a row behind its return and its series, in that order; words are left out where
 * none was said.
 */
type Before = { columns: string[]; rows: [string, string, ...Value[]][] }

/** What stood in a row; null where there was no entry. */
export type BeforeRow = Place & { entry: ImportedEntry | null }

/** What stood in the rows of a page, those among them that were left out when it was saved; null where there are none. */
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
  ({ rowsOf }) => `
delete from return_entry where partnership_id = ? and (return_id, series_id) in (select g.key, e.key from ${rowsOf('?')})`,
)

/** The entries of a page: there are none any more. */
export async function deleteEntries(tx: Tx, partnershipId: string, page: string): Promise<void> {
  await ask(tx, gone, [partnershipId, page])
}
