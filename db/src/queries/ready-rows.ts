import type { Tx } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'

export type Value = string | number | null
type Into = {
  table: string
  /** Of the key, then the others. */
  columns: readonly string[]
  /** Further columns, which are empty texts in every row. */
  empty?: readonly string[]
  /** What is done with a row that stands already. */
  onConflict?: string
}

const sizes = [100, 10, 1] as const

/** Writes thousands of rows with statements that are ready: nothing is compiled row by row. */
export function readyRows({ table, columns, empty = [], onConflict = '' }: Into) {
  const row = `(${[...columns.map(() => '?'), ...empty.map(() => "''")].join(', ')})`
  const writes = sizes.map((size): { size: number; write: Statement<unknown> } => ({
    size,
    write: statement(
      () =>
        `insert into ${table} (${[...columns, ...empty].join(', ')}) values ${Array.from({ length: size }, () => row).join(', ')}${onConflict}`,
    ),
  }))
  return async <Row>(
    tx: Tx,
    rows: readonly Row[],
    valuesOf: (row: Row) => readonly Value[],
  ): Promise<void> => {
    let at = 0
    for (const { size, write } of writes) {
      for (; at + size <= rows.length; at += size) {
        const values: Value[] = []
        for (const each of rows.slice(at, at + size)) values.push(...valuesOf(each))
        await ask(tx, write, values)
      }
    }
  }
}
