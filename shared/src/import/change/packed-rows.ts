import { type EntryField, entryFields, entryWords, figureColumns } from '../../figure/entry-fields.ts'
import type { ImportChange } from './compare-row.ts'

/** A row that can be saved: its line in the file, and what it brings. */
export type PackedRow = readonly [line: number, ...values: (string | null)[]]
/**
 * Rows that can be saved, by the return they go into, the version they would replace there (0 for none) and their
 * series; `fields` are what their values are of, in that order. A database writes them as they are.
 */
export type PackedRows = { fields: readonly string[]; rows: ByPlace }
type ByPlace = Record<string, Record<string, Record<string, PackedRow>>>
export type PlacedRow = { returnId: string; seriesId: string; version: number; row: PackedRow }
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
  const rows = changes.map(({ returnId, seriesId, version, line, after }): PlacedRow => {
    const row: PackedRow = [line, ...fields.map((field) => after[field])]
    return { returnId, seriesId, version, row }
  })
  return { fields, rows: byPlace(rows) }
}

function byPlace(rows: readonly PlacedRow[]): ByPlace {
  const returns: ByPlace = {}
  for (const { returnId, seriesId, version, row } of rows) {
    const into = returns[returnId] ?? {}
    const ofVersion = into[version] ?? {}
    returns[returnId] = into
    into[version] = ofVersion
    ofVersion[seriesId] = row
  }
  return returns
}

function unpacked(text: string): PackedRows & { isFormer: boolean } {
  const packed: PackedRows | FormerRows = JSON.parse(text)
  if ('rows' in packed) return { ...packed, isFormer: false }
  const { fields, returns } = packed
  const rows = Object.entries(returns).flatMap(([returnId, into]) =>
    into.map(
      ([line, seriesId, version, values]): PlacedRow => ({
        returnId,
        seriesId,
        version,
        row: [line, ...values],
      }),
    ),
  )
  return { fields, rows: byPlace(rows), isFormer: true }
}

function placed(rows: ByPlace): PlacedRow[] {
  const all: PlacedRow[] = []
  for (const [returnId, into] of Object.entries(rows)) {
    for (const [version, ofVersion] of Object.entries(into)) {
      for (const seriesId in ofVersion) {
        const row = ofVersion[seriesId]
        if (row !== undefined) all.push({ returnId, seriesId, version: Number(version), row })
      }
    }
  }
  return all
}

/** Rows with their page as a database writes it. */
type Page = { page: string; fields: readonly string[]; rows: PlacedRow[] }

/** A page without some lines of the file; what was packed before is packed anew. */
export function pageWithout(text: string, lines: ReadonlySet<number>): Page {
  const { fields, rows: all, isFormer } = unpacked(text)
  const rows = placed(all)
  if (lines.size === 0 && !isFormer) return { page: text, fields, rows }
  const kept = rows.filter(({ row: [line] }) => !lines.has(line))
  return { page: JSON.stringify({ fields, rows: byPlace(kept) }), fields, rows: kept }
}

/** Where the rows of a page go, and from which line of the file. */
export const placesOf = (text: string): PlacedRow[] => placed(unpacked(text).rows)

/** These rows as a page. */
export const pageOfPlaces = (rows: readonly PlacedRow[]): string =>
  JSON.stringify({ fields: [], rows: byPlace(rows) })
