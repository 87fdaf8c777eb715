import { wholeNumbers } from '@roundtable/shared/base/numbered.ts'
import type { TableRow } from '@roundtable/shared/import/table/table-row.ts'

/** Rows of a long text, whose cells are put together as they are looked at: most say what others say as well. */
export function packedRows() {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  const cellsOfAll = wholeNumbers()
  const rows: TableRow[] = []
  let latest: { row: PackedRow; cells: readonly string[] } | null = null

  class PackedRow implements TableRow {
    readonly line: number
    readonly #from: number
    readonly #count: number

    constructor(line: number, from: number, count: number) {
      this.line = line
      this.#from = from
      this.#count = count
    }

    get cells(): readonly string[] {
      if (latest?.row === this) return latest.cells
      const cells: string[] = []
      for (let at = 0; at < this.#count; at++) cells.push(texts[cellsOfAll.at(this.#from + at)] ?? '')
      latest = { row: this, cells }
      return cells
    }
  }

  function numberOf(text: string): number {
    const known = numbers.get(text)
    if (known !== undefined) return known
    const number = texts.push(text) - 1
    // What is said once in a table needs no place among what is said often.
    if (numbers.size < textsKnown) numbers.set(text, number)
    return number
  }
  function add(line: number, cells: readonly string[]): void {
    rows.push(new PackedRow(line, cellsOfAll.length(), cells.length))
    for (const cell of cells) cellsOfAll.push(numberOf(cell))
  }
  return { rows, add }
}

const textsKnown = 20_000
