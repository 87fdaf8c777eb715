import type { EnteredRow } from '../../figure/entered-figure.ts'
import { type EntryField, entryFields, entryWords, figureColumns } from '../../figure/entry-fields.ts'
import type { ImportChange } from './compare-row.ts'

/** A row that can be saved: the version it would replace (0 for none), its line in the file, and what it brings. */
export type PackedRow = [version: number, line: number, ...values: (string | null)[]]
/**
 * Rows that can be saved, by the return and the series they go into; `fields` are what their values are of, in that
 * order. A database writes them as they are.
 */
export type PackedRows = { fields: readonly string[]; rows: Record<string, Record<string, PackedRow>> }
/** As they were packed before: `fields` are those that could be said, of which a row has the first or all. */
type FormerRows = {
  fields: readonly string[]
  returns: Record<string, [line: number, seriesId: string, version: number, values: (string | null)[]][]>
}

const saysNothing = ({ after }: ImportChange): boolean => {
  for (const word of entryWords) if (after[word] !== '') return false
  return true
}

/** The figures alone where nothing was said of any. */
export function packRows(changes: readonly ImportChange[]): PackedRows {
  const fields: readonly EntryField[] = changes.every(saysNothing) ? figureColumns : entryFields
  return {
    fields,
    rows: grouped(changes, ({ version, line, after }) => [version, line, ...valuesOf(after, fields)]),
  }
}

const valuesOf = (row: EnteredRow, fields: readonly EntryField[]) => fields.map((field) => row[field])

type Place = { returnId: string; seriesId: string }

/** What there is for each place, by return and series. */
function grouped<Row extends Place, Packed>(
  rows: readonly Row[],
  pack: (row: Row) => Packed,
): Record<string, Record<string, Packed>> {
  const returns: Record<string, Record<string, Packed>> = {}
  for (const row of rows) {
    const into = returns[row.returnId] ?? {}
    returns[row.returnId] = into
    into[row.seriesId] = pack(row)
  }
  return returns
}

function unpacked(text: string): PackedRows & { isFormer: boolean } {
  const packed: PackedRows | FormerRows = JSON.parse(text)
  if ('rows' in packed) return { ...packed, isFormer: false }
  const { fields, returns } = packed
  const rows = Object.entries(returns).flatMap(([returnId, into]) =>
    into.map(([line, seriesId, version, values]) => ({ returnId, seriesId, line, version, values })),
  )
  const pack = ({ line, version, values }: (typeof rows)[number]): PackedRow => [version, line, ...values]
  return { fields, rows: grouped(rows, pack), isFormer: true }
}

/** A page as a database writes it, without some lines of the file; what was packed before is packed anew. */
export function pageWithout(
  text: string,
  lines: ReadonlySet<number>,
): PackedRows & { page: string; count: number } {
  const { fields, rows: all, isFormer } = unpacked(text)
  if (lines.size === 0) {
    const count = Object.values(all).reduce((sum, into) => sum + Object.keys(into).length, 0)
    return { page: isFormer ? JSON.stringify({ fields, rows: all }) : text, fields, rows: all, count }
  }
  const kept = Object.entries(all).flatMap(([returnId, into]) =>
    Object.entries(into).flatMap(([seriesId, row]) => (lines.has(row[1]) ? [] : { returnId, seriesId, row })),
  )
  const rows = grouped(kept, ({ row }) => row)
  return { page: JSON.stringify({ fields, rows }), fields, rows, count: kept.length }
}

export type PlacedRow = Place & { version: number; line: number }

/** Where the rows of a page go, and from which line of the file. */
export const placesOf = (text: string): PlacedRow[] =>
  Object.entries(unpacked(text).rows).flatMap(([returnId, into]) =>
    Object.entries(into).map(([seriesId, [version, line]]) => ({ returnId, seriesId, version, line })),
  )

/** These rows as a page, without what they bring. */
export const pageOfPlaces = (rows: readonly PlacedRow[]): string =>
  JSON.stringify({ fields: [], rows: grouped(rows, ({ version, line }): PackedRow => [version, line]) })
