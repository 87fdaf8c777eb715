import { DomainError } from '../../base/errors.ts'
import { isHeadingRow } from './heading-lines.ts'
import { columnOf } from './headings.ts'
import { columnLetter, seenText, type TableRow, tableLimits } from './table-row.ts'

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

const sampled = 20_000
const headingWithin = 30
/** A first line that tells Excel what separates the cells. */
const ownWord = /^\ufeff?sep=([^"\r\n])(?:\r\n|\n|\r|$)/i

/** How many columns of the row of headings are known where this sign separates the cells; 0 where there is none. */
function knownColumns(text: string, delimiter: string): number {
  const rows = delimitedRows(text.slice(0, sampled), delimiter, { isForgiving: true })
  try {
    for (let n = 0; n < headingWithin; n++) {
      const { done, value } = rows.next()
      if (done === true) return 0
      if (isHeadingRow(value.cells)) return value.cells.filter((cell) => columnOf(cell) !== null).length
    }
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error
  }
  return 0
}

/**
 * What separates the cells: what the file says of itself; else the sign that splits its row of headings, wherever
 * that stands; else the one that stands equally often in most records; a comma where none does.
 */
export function delimiterOf(text: string): string {
  const said = ownWord.exec(text)?.[1]
  if (said !== undefined) return said
  const headed = candidates
    .map((candidate) => ({ candidate, known: knownColumns(text, candidate) }))
    .sort((a, b) => b.known - a.known)
  if (headed[0] !== undefined && headed[0].known > 0) return headed[0].candidate
  const sample = text.slice(0, sampled)
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

/** A text that cannot be read as a table, with the place where it ends to be one. */
export class UnreadableText extends DomainError {
  readonly line: number
  readonly column: string
  readonly what: string

  constructor(line: number, column: number, what: string) {
    super('bad-input', `Line ${line}, column ${columnLetter(column)}: ${what}`)
    this.line = line
    this.column = columnLetter(column)
    this.what = what
  }
}

type Source = {
  text: string
  delimiter: string
  isForgiving: boolean
  /** The next line end of any kind from a place on; the end of the text where there is none. */
  lineEnd: (from: number) => number
  nextQuote: (from: number) => number
}

/**
 * The records of delimited text, one after another: quotes as in RFC 4180, line ends of any kind, also mixed, quoted
 * line ends kept. A quote that is never closed is refused with its place; with `isForgiving`, as in a clipboard, it
 * is text.
 */
export function* delimitedRows(
  text: string,
  delimiter: string,
  { isForgiving = false } = {},
): Generator<TableRow> {
  const [lineFeed, carriageReturn] = [placesOf(text, '\n'), placesOf(text, '\r')]
  const lineEnd = (from: number) => Math.min(lineFeed(from), carriageReturn(from))
  const source: Source = { text, delimiter, isForgiving, lineEnd, nextQuote: placesOf(text, '"') }
  const own = ownWord.exec(text)
  const isOwn = own !== null && own[1] === delimiter
  let at = isOwn ? own[0].length : text.startsWith('\ufeff') ? 1 : 0
  let line = isOwn ? 2 : 1
  while (at < text.length) {
    const end = lineEnd(at)
    const isQuoted = source.nextQuote(at) < end
    const read = isQuoted
      ? quotedRecord(source, at, line)
      : { cells: text.slice(at, end).split(delimiter), end, lines: 1 }
    checkColumns(read.cells, line)
    if (read.end - at > tableLimits.cellLength) checkCells(read.cells, line)
    yield { line, cells: read.cells }
    at = afterLineEnd(text, read.end)
    line += read.lines
  }
}

/** Where a sign stands next; asked from places that only move forward, so that a text is searched once. */
function placesOf(text: string, sign: string): (from: number) => number {
  let known = -1
  return (from) => {
    if (known < from) {
      const found = text.indexOf(sign, from)
      known = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return Math.min(known, text.length)
  }
}

const afterLineEnd = (text: string, end: number): number =>
  end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)

type QuotedRecord = { cells: string[]; end: number; lines: number }
type Ended = { cell: string; end: number }

function quotedRecord(source: Source, from: number, line: number): QuotedRecord {
  const { text, delimiter } = source
  const cells: string[] = []
  for (let at = from; ; ) {
    const { cell, end } =
      text[at] === '"' ? quotedCell(source, at, { line, column: cells.length }) : plainCell(source, at)
    cells.push(cell)
    if (text[end] !== delimiter) {
      const within = text.slice(from, end).match(/\r\n|\n|\r/g)
      return { cells, end, lines: 1 + (within?.length ?? 0) }
    }
    at = end + 1
  }
}

function plainCell({ text, delimiter }: Source, at: number): Ended {
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(at, end), end }
}

function quotedCell(source: Source, at: number, place: { line: number; column: number }): Ended {
  const { text } = source
  let cell = ''
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) {
      if (source.isForgiving) return plainCell(source, at)
      const what = 'a quotation mark is opened here and never closed.'
      throw new UnreadableText(place.line, place.column, what)
    }
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const rest = plainCell(source, quote + 1)
      return { cell: cell + rest.cell, end: rest.end }
    }
    cell += '"'
    from = quote + 2
  }
}

function checkColumns(cells: string[], line: number): void {
  // A sheet whose empty columns were once touched writes them all.
  while (cells.length > tableLimits.columns && seenText(cells.at(-1) ?? '') === '') cells.pop()
  if (cells.length > tableLimits.columns) {
    const what = `there are more than ${tableLimits.columns} columns.`
    throw new UnreadableText(line, tableLimits.columns, what)
  }
}

function checkCells(cells: readonly string[], line: number): void {
  for (let column = 0; column < cells.length; column++) {
    if ((cells[column]?.length ?? 0) > tableLimits.cellLength) {
      throw new UnreadableText(line, column, 'this cell is too long to belong to a table.')
    }
  }
}
