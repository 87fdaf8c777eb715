import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import { sheetsOf } from './case-truth.ts'

type Cells = readonly string[]
const rowsOf = (cells: readonly Cells[], from = 1) =>
  cells.map((each, n) => ({ line: from + n, cells: each }))

/** Every year a text tells, one later. */
const yearOn = (text: string): string =>
  text
    .replace(/\b(20\d{2})([/-])(\d{2})\b(?!-)/g, (_, a, dash, b) => `${Number(a) + 1}${dash}${Number(b) + 1}`)
    .replace(/\b(20\d{2})-(\d{2})-(\d{2})\b/g, (_, year, month, day) => `${Number(year) + 1}-${month}-${day}`)
    .replace(/\b([A-Z][a-z]{2,8}) (20\d{2})\b/g, (_, month, year) => `${month} ${Number(year) + 1}`)

function onlySheet(sheets: readonly Sheet[], name: string | RegExp): Sheet {
  const found = sheets.find((sheet) =>
    typeof name === 'string' ? sheet.name === name : name.test(sheet.name),
  )
  if (found === undefined) throw new Error(`There is no sheet ${name}.`)
  return found
}

/** Four quarters more, before the columns at the right. */
function widened(sheet: Sheet): Sheet {
  const last = sheet.merges.filter(
    ({ fromLine, fromColumn, toColumn }) => fromLine <= 6 && toColumn - fromColumn === 3,
  )
  const year = last.reduce((a, b) => (b.fromColumn > a.fromColumn ? b : a))
  const at = year.toColumn + 1
  return {
    ...sheet,
    rows: sheet.rows.map(({ line, cells }) => {
      const own = cells.slice(at - 4, at).map(yearOn)
      const four = Array.from({ length: 4 }, (_, n) => own[n] ?? '')
      return cells.length < at
        ? { line, cells }
        : { line, cells: [...cells.slice(0, at), ...four, ...cells.slice(at)] }
    }),
    merges: sheet.merges.flatMap((merge) => {
      if (merge === year) return [merge, { ...merge, fromColumn: at, toColumn: at + 3 }]
      return merge.fromColumn < at
        ? merge
        : { ...merge, fromColumn: merge.fromColumn + 4, toColumn: merge.toColumn + 4 }
    }),
  }
}

/** The rows of the newest year once more, a year later, in front of the others. */
function grownOnTop(sheet: Sheet, { body, newest }: { body: number; newest: number }): Sheet {
  const above = sheet.rows.filter(({ line }) => line < body)
  const below = sheet.rows.filter(({ line }) => line >= body)
  const copied = below
    .filter(({ line }) => line < body + newest)
    .map(({ line, cells }) => ({ line, cells: cells.map(yearOn) }))
  const shift = ({ line, cells }: { line: number; cells: Cells }) => ({
    line: line + newest,
    cells: [...cells],
  })
  const merges = sheet.merges.flatMap((merge) => {
    if (merge.fromLine < body) return [merge]
    const later = { ...merge, fromLine: merge.fromLine + newest, toLine: merge.toLine + newest }
    return merge.fromLine < body + newest ? [merge, later] : [later]
  })
  return { ...sheet, rows: [...above, ...copied, ...below.map(shift)], merges, notes: [] }
}

/** The workbooks as they come a year later: the years before, and one more. */
export const nextYear: Readonly<Record<string, () => Sheet[]>> = {
  '01-quarters-under-years.xlsx': () => sheetsOf('01-quarters-under-years.xlsx').map(widened),
  '02-sheet-per-year-months.xlsx': () => {
    const sheets = sheetsOf('02-sheet-per-year-months.xlsx')
    const newest = onlySheet(sheets, '2025-26')
    const rows = newest.rows.map(({ line, cells }) => ({ line, cells: cells.map(yearOn) }))
    return [{ ...newest, name: '2026-27', rows }, ...sheets]
  },
  '03-sheet-per-agency.xlsx': () =>
    sheetsOf('03-sheet-per-agency.xlsx').map((sheet) => {
      const first = sheet.rows.find(({ cells }) => cells.some((cell) => cell.startsWith('Q4')))
      return sheet.isHidden || first === undefined
        ? sheet
        : grownOnTop(sheet, { body: first.line, newest: 6 })
    }),
  '04-performance-system-export.csv': () =>
    sheetsOf('04-performance-system-export.csv').map((sheet) => {
      const isNew = ({ cells }: { cells: Cells }) => /2025\/26|2026|Apr 2025/.test(cells.join('|'))
      const head = sheet.rows.findIndex(({ cells }) => cells.includes('Period'))
      const [above, body] = [sheet.rows.slice(0, head + 1), sheet.rows.slice(head + 1)]
      const later = body.filter(isNew).map(({ cells }) => cells.map(yearOn))
      const all = [...above.map(({ cells }) => cells), ...later, ...body.map(({ cells }) => cells)]
      return { ...sheet, rows: rowsOf(all) }
    }),
}
