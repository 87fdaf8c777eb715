import { DomainError } from '../../base/errors.ts'
import { delimitedRows } from '../../import/table/delimited.ts'
import { isBlankRow, type TableRow } from '../../import/table/table-row.ts'
import { headingOf } from './data-columns.ts'
import { type DataDescription, isDescription, readDescription } from './data-description.ts'
import { isNeighbourTable, type NeighbourTable, readNeighbourTable } from './neighbour-table.ts'
import { type OpenData, readOpenData, type Wanted } from './read-open-data.ts'

export type PublisherFile = OpenData | NeighbourTable | DataDescription

const delimiters = [',', ';', '\t']

/**
 * What a publisher's file has: figures, the statistical neighbours of an authority, or what the columns of another
 * file mean; told apart by their headings. `areaCode` is the authority whose neighbours are looked for.
 */
export function readPublisherFile(text: string, wanted: Wanted & { areaCode: string }): PublisherFile {
  for (const delimiter of delimiters) {
    const [head] = delimitedRows(text.slice(0, 40_000), delimiter, { isForgiving: true })
    if (head === undefined) throw new DomainError('bad-input', 'This file is empty.')
    const heading = headingOf(head.cells)
    if (isDescription(heading)) return readDescription(heading, rowsUnder(text, delimiter))
    if (isNeighbourTable(heading)) {
      return readNeighbourTable(heading, rowsUnder(text, delimiter), wanted.areaCode)
    }
  }
  return readOpenData(text, wanted)
}

function* rowsUnder(text: string, delimiter: string): Generator<TableRow> {
  let isHead = true
  for (const row of delimitedRows(text, delimiter)) {
    if (!isHead && !isBlankRow(row)) yield row
    isHead = false
  }
}
