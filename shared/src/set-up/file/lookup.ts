import { sameName } from '../../import/table/table-row.ts'
import { type Cells, textIn } from '../sheet/columns.ts'

/** What cells say under some columns: as seen, whatever the case. */
export const keyIn = (cells: Cells, keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => sameName(textIn(cells, key))))

/** Those of the rows that say the same as these cells under the columns that are named; all where none is. */
export type Lookup<Row> = (cells: Cells, ...keys: readonly string[]) => readonly Row[]

/** Each set of columns is gone through once, however often it is asked for. */
export function lookupIn<Row extends { cells: Cells }>(rows: readonly Row[]): Lookup<Row> {
  const indexes = new Map<string, ReadonlyMap<string, Row[]>>()
  return (cells, ...keys) => {
    const name = keys.join(' ')
    const index = indexes.get(name) ?? Map.groupBy(rows, (row) => keyIn(row.cells, keys))
    indexes.set(name, index)
    return index.get(keyIn(cells, keys)) ?? []
  }
}
