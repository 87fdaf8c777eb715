/** Tells spreadsheets that the file is UTF-8; stands once, before the first record. */
export const CSV_BOM = '\ufeff'

const needsQuotes = /[",\r\n]/
const formulaStart = /^'*[=+\-@\t\r]/
const guarded = /^'+[=+\-@\t\r]/
const number = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

/** A cell that a spreadsheet would run as a formula, or that looks guarded, with a ' before it; numbers stay numbers. */
export function guardFormula(cell: string): string {
  return formulaStart.test(cell) && !number.test(cell) ? `'${cell}` : cell
}

/** A cell read back exactly as it was before it was guarded. */
export function withoutGuard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell
}

function csvCell(cell: string | null): string {
  if (cell === null || cell === '') return ''
  const safe = guardFormula(cell)
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * One record of a CSV file with its CRLF, quoted by RFC 4180: a lone LF or CR is quoted as well, so that no
 * note can forge a row. Null and empty are the same empty cell.
 */
export function csvRecord(cells: readonly (string | null)[]): string {
  let record = ''
  for (let i = 0; i < cells.length; i++) record += (i === 0 ? '' : ',') + csvCell(cells[i] ?? null)
  // A record of one empty cell would read as no record at all.
  return `${record === '' && cells.length === 1 ? '""' : record}\r\n`
}
