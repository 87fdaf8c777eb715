import { DomainError } from '../../base/errors.ts'
import { columnLetter, type TableRow, tableLimits } from './table-row.ts'

const candidates = ['\t', ';', ',', '|'] as const

/** Counts of each candidate outside quotes, for the first records of a text. */
function countsIn(text: string, delimiter: string): number[] {
  const counts: number[] = []
  let count = 0
  let quoted = false
  for (let at = 0; at < text.length && counts.length < 20; at++) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    else if (!quoted && sign === delimiter) count += 1
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (count > 0) counts.push(count)
      count = 0
    }
  }
  return count > 0 ? [...counts, count] : counts
}

/** What separates the cells: the sign that stands equally often in most records; a comma where none does. */
export function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000)
  let best = ','
  let most = 0
  for (const candidate of candidates) {
    const counts = countsIn(sample, candidate)
    const usual = counts[0] ?? 0
    const alike = counts.filter((count) => count === usual).length
    const score = alike * Math.min(usual, 20)
    if (score > most) {
      best = candidate
      most = score
    }
  }
  return best
}

const refuse = (line: number, column: number, what: string): DomainError =>
  new DomainError('bad-input', `Line ${line}, column ${columnLetter(column)}: ${what}`)

type Ended = { cell: string; end: number }

/**
 * The records of delimited text, one after another: quotes as in RFC 4180, line ends of any kind, quoted line ends
 * kept. A quote that is never closed is refused with its place; with `isForgiving`, as in a clipboard, it is text.
 */
export function* delimitedRows(
  text: string,
  delimiter: string,
  { isForgiving = false } = {},
): Generator<TableRow> {
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  let nextQuote = text.indexOf('"', at)
  while (at < text.length) {
    const first = line
    let end = text.indexOf(lineEnd, at)
    if (end < 0) end = text.length
    while (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf('"', at)
    if (nextQuote < 0 || nextQuote >= end) {
      const bare = text.slice(at, end)
      const cells = (bare.endsWith('\r') ? bare.slice(0, -1) : bare).split(delimiter)
      checkCells(cells, first)
      yield { line: first, cells }
      at = end + 1
      line += 1
      continue
    }
    const cells: string[] = []
    for (;;) {
      const { cell, end: after } =
        text[at] === '"'
          ? quotedCell(text, { at, delimiter, lineEnd, isForgiving, line: first, column: cells.length })
          : plainCell(text, at, delimiter, lineEnd)
      cells.push(cell)
      at = after + 1
      if (after >= text.length || text[after] === lineEnd) break
    }
    const last = cells.at(-1) ?? ''
    if (lineEnd === '\n' && last.endsWith('\r') && text[at - 2] === '\r')
      cells[cells.length - 1] = last.slice(0, -1)
    checkCells(cells, first)
    yield { line: first, cells }
    line += 1
    for (const cell of cells) if (cell.includes(lineEnd)) line += cell.split(lineEnd).length - 1
  }
}

function plainCell(text: string, at: number, delimiter: string, lineEnd: string): Ended {
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== lineEnd) end += 1
  return { cell: text.slice(at, end), end }
}

type Quoted = {
  at: number
  delimiter: string
  lineEnd: string
  isForgiving: boolean
  line: number
  column: number
}

function quotedCell(text: string, { at, delimiter, lineEnd, isForgiving, line, column }: Quoted): Ended {
  let cell = ''
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) {
      if (isForgiving) return plainCell(text, at, delimiter, lineEnd)
      throw refuse(line, column, 'a quotation mark is opened here and never closed.')
    }
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1, delimiter, lineEnd)
      return { cell: cell + rest.cell, end: rest.end }
    }
    cell += '"'
    from = quote + 2
  }
}

function checkCells(cells: readonly string[], line: number): void {
  if (cells.length > tableLimits.columns) {
    throw refuse(line, tableLimits.columns, `there are more than ${tableLimits.columns} columns.`)
  }
  for (let column = 0; column < cells.length; column++) {
    if ((cells[column]?.length ?? 0) > tableLimits.cellLength) {
      throw refuse(line, column, 'this cell is too long to belong to a return.')
    }
  }
}
