import { type NotReadKind, notReadWords } from './heading-word.ts'
import { areasOf, type Place, placeName, type Sheet } from './sheet.ts'

export type NotRead = { kind: NotReadKind; sentence: string; cells: string[]; count: number }

/** What became of every cell that holds something: none may be lost. */
export type Marks = {
  put: (sheet: string, place: Place, as: Mark) => void
  at: (sheet: string, place: Place) => Mark
  finish: () => { notRead: NotRead[]; headings: string[]; asked: string[]; used: number }
}
export type Mark = 'heading' | 'figure' | 'asked' | NotReadKind

function isNotRead(mark: Mark): mark is NotReadKind {
  return mark !== 'heading' && mark !== 'figure' && mark !== 'asked'
}

export function marksOf(sheets: readonly Sheet[]): Marks {
  const bySheet = new Map(
    sheets.map(({ name, rows }) => [
      name,
      new Map(rows.map(({ line, cells }) => [line, new Array<Mark | undefined>(cells.length)])),
    ]),
  )
  const put = (sheet: string, { line, column }: Place, as: Mark) => {
    const lines = bySheet.get(sheet)
    const row = lines?.get(line)
    if (row === undefined) {
      const fresh: (Mark | undefined)[] = []
      fresh[column] = as
      lines?.set(line, fresh)
    } else if (row[column] !== 'figure' || as === 'asked') row[column] = as
  }
  function finish() {
    const found = new Map<Mark, { cells: string[]; count: number }>()
    for (const { name, rows, notes } of sheets) {
      const places = new Map<Mark, Map<number, number[]>>()
      const add = (mark: Mark, column: number, line: number) => {
        const columns = places.get(mark) ?? new Map<number, number[]>()
        places.set(mark, columns)
        const lines = columns.get(column)
        if (lines === undefined) columns.set(column, [line])
        else lines.push(line)
      }
      for (const { line, cells } of rows) {
        const marks = bySheet.get(name)?.get(line)
        for (let column = 0; column < cells.length; column++) {
          if (cells[column] !== '') add(marks?.[column] ?? 'unknown', column, line)
        }
      }
      for (const [mark, columns] of places) {
        const entry = found.get(mark) ?? { cells: [], count: 0 }
        found.set(mark, entry)
        for (const lines of columns.values()) entry.count += lines.length
        if (mark !== 'figure') entry.cells.push(...areasOf(name, columns))
      }
      if (notes.length > 0) {
        const entry = found.get('cell-note') ?? { cells: [], count: 0 }
        found.set('cell-note', entry)
        entry.cells.push(...notes.map((place) => placeName(name, place)))
        entry.count += notes.length
      }
    }
    const notRead: NotRead[] = []
    for (const [kind, entry] of found) {
      if (isNotRead(kind)) notRead.push({ kind, sentence: notReadWords[kind], ...entry })
    }
    return {
      notRead,
      headings: found.get('heading')?.cells ?? [],
      asked: found.get('asked')?.cells ?? [],
      used: found.get('figure')?.count ?? 0,
    }
  }
  const at = (sheet: string, { line, column }: Place) => bySheet.get(sheet)?.get(line)?.[column] ?? 'unknown'
  return { put, at, finish }
}
