/** Lists of fewer rows travel as they are. */
const longFrom = 40
const mark = '~rows'
const markOfRuns = '~runs'
/** A column with one value or fewer for so many rows travels by runs. */
const rowsOfRun = 4

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const known = new WeakMap<readonly unknown[], unknown>()

/**
 * The same answer for the way to the browser: a long list of rows with the same fields names each field once, and
 * what is the same in all rows stands once, and what is the same in many rows that follow each other stands once for
 * these. `fromColumns` gives back what JSON would have made of it.
 */
export function toColumns(value: unknown): unknown {
  if (Array.isArray(value)) return listToColumns(value)
  return isRecord(value) ? eachField(value, toColumns) : value
}

/** The answer as it was; what was not by column is given back itself. */
export function fromColumns(value: unknown): unknown {
  if (Array.isArray(value)) return eachRow(value, fromColumns)
  if (!isRecord(value)) return value
  const { [mark]: rows, same, each, [markOfRuns]: runs, of } = value
  if (Array.isArray(runs) && Array.isArray(of)) return columnOfRuns(runs, of)
  if (typeof rows !== 'number' || !isRecord(same) || !isRecord(each)) return eachField(value, fromColumns)
  const columns = Object.entries(each).map(([name, column]) => ({ name, column: fromColumns(column) }))
  return Array.from({ length: rows }, (_, n) => {
    const row = { ...same }
    for (const { name, column } of columns) row[name] = Array.isArray(column) ? column[n] : undefined
    return row
  })
}

/** How answers travel; what is asked travels as it is. */
export const transformer = {
  input: { serialize: (asked: unknown) => asked, deserialize: (asked: unknown) => asked },
  output: { serialize: toColumns, deserialize: fromColumns },
}

function listToColumns(list: readonly unknown[]): unknown {
  if (list.length < longFrom) return eachRow(list, toColumns)
  const before = known.get(list)
  if (before !== undefined) return before
  const rows = list.filter(isRecord)
  const fields = rows.length === list.length ? fieldsOf(rows) : null
  const packed = fields === null ? eachRow(list, toColumns) : columnsOf(rows, fields)
  known.set(list, packed)
  return packed
}

/** What every row has, where all have the same. */
function fieldsOf(rows: readonly Record<string, unknown>[]): string[] | null {
  const [first = {}] = rows
  const fields = definedIn(first)
  const isAlike = (row: Record<string, unknown>) =>
    fields.every((field) => row[field] !== undefined) && definedIn(row).length === fields.length
  return fields.length > 0 && rows.every(isAlike) ? fields : null
}

const definedIn = (row: Record<string, unknown>): string[] =>
  Object.keys(row).filter((field) => row[field] !== undefined)

function columnsOf(rows: readonly Record<string, unknown>[], fields: readonly string[]) {
  const same: Record<string, unknown> = {}
  const each: Record<string, unknown> = {}
  for (const field of fields) {
    const column = rows.map((row) => row[field])
    const [first] = column
    if (column.every((value) => isSame(value, first))) same[field] = first
    else each[field] = runsOf(column) ?? toColumns(column)
  }
  return { [mark]: rows.length, same, each }
}

/** The different values, and of which of them how many follow: its place, how many rows, the next place, how many … */
function runsOf(column: readonly unknown[]): unknown {
  const places = new Map<unknown, number>()
  const runs: number[] = []
  let place = -1
  for (const value of column) {
    if (typeof value === 'object' && value !== null) return null
    const known = places.get(value) ?? places.size
    places.set(value, known)
    if (known === place) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else runs.push(known, 1)
    place = known
    if (places.size * rowsOfRun > column.length) return null
  }
  return { [markOfRuns]: runs, of: [...places.keys()] }
}

function columnOfRuns(runs: readonly unknown[], of: readonly unknown[]): unknown[] {
  const column: unknown[] = []
  for (let n = 0; n < runs.length; n += 2) {
    for (let left = Number(runs[n + 1]); left > 0; left--) column.push(of[Number(runs[n])])
  }
  return column
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0
const isSame = (one: unknown, other: unknown): boolean =>
  isEmpty(one) ? isEmpty(other) : one === other && (typeof one !== 'object' || one === null)

function eachField(record: Record<string, unknown>, change: (value: unknown) => unknown) {
  let changed: Record<string, unknown> | undefined
  for (const field of Object.keys(record)) {
    const value = change(record[field])
    if (value === record[field]) continue
    changed ??= { ...record }
    changed[field] = value
  }
  return changed ?? record
}

function eachRow(list: readonly unknown[], change: (value: unknown) => unknown) {
  let changed: unknown[] | undefined
  for (const [n, row] of list.entries()) {
    const value = change(row)
    if (value === row) continue
    changed ??= [...list]
    changed[n] = value
  }
  return changed ?? list
}
