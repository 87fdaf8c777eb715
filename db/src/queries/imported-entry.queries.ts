import {
  entryFields,
  entryWords,
  figureColumns,
  isEntryWord,
} from '@roundtable/shared/figure/entry-fields.ts'
import type { Tx } from '../database.ts'
import { type Statement, statement, write } from '../statement.ts'
import { ofSpan, type PageSpan, placesOfSpan } from './import-page.queries.ts'
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

/** Thousands of entries, as they stood before a file. */
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

const writes = new Map<string, Statement<unknown>>()

/** Writes the rows of pages whose values are of these fields; what is none of them is empty. */
function writePages(fields: readonly string[]): Statement<unknown> {
  const known = writes.get(fields.join())
  if (known !== undefined) return known
  const cellOf = (field: string): string => {
    const place = fields.indexOf(field)
    const value = place < 0 ? 'null' : `e.value->>${place + valuesAt}`
    return isEntryWord(field) ? `coalesce(${value}, '')` : value
  }
  const written = statement<unknown>(
    ({ rowsOf }) => `
insert into return_entry (${[...key, ...ofAll, ...ofRow, ...entryFields].join(', ')})
select p.partnership_id, g.key, e.key, ?, cast(? as integer), p.import_id, ?, cast(e.value->>0 as integer),
  cast(v.key as integer) + 1, ${entryFields.map(cellOf).join(', ')}
from return_import_part p cross join ${rowsOf('p.entries')}
where ${ofSpan}${into.onConflict}`,
  )
  writes.set(fields.join(), written)
  return written
}

const valuesAt = 1
const ofAll = ['entered_by', 'on_behalf', 'import_id', 'entered_at'] as const
const ofRow = ['import_line', 'version'] as const

type Written = { by: string; onBehalf: boolean; at: string }

/** Every row of some pages of a file, as they are kept: the database reads them, no row is handed over. How many. */
export const writeEntriesOfPages = (
  tx: Tx,
  span: PageSpan,
  { fields, by, onBehalf, at }: Written & { fields: readonly string[] },
): Promise<number> => write(tx, writePages(fields), [by, Number(onBehalf), at, ...placesOfSpan(span)])
