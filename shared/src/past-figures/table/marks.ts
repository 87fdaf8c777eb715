import { numbered } from '../../base/numbered.ts'
import { type NotReadKind, notReadWords, uncalculated } from './heading-word.ts'
import { addToRuns, areasOf, type Place, placeName, type Run, rowIndex, type Sheet } from './sheet.ts'

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

/** A mark for each cell of a sheet, in a byte: long files have hundreds of thousands. */
function bytesOf({ rows }: Sheet) {
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach(({ cells }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + cells.length
  })
  const indexOf = rowIndex(rows)
  const placeOf = ({ line, column }: Place): number => {
    const index = indexOf(line)
    const [from = 0, to = 0] = index < 0 ? [] : [starts[index], starts[index + 1]]
    return from + column < to ? from + column : -1
  }
  return { bytes: new Uint8Array(starts[rows.length] ?? 0), placeOf }
}

export function marksOf(sheets: readonly Sheet[]): Marks {
  const marks = numbered<Mark>('unknown')
  const [figure, asked] = [marks.numberOf('figure'), marks.numberOf('asked')]
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, bytesOf(sheet)]))
  const numberAt = (sheet: string, place: Place): number => {
    const cells = bySheet.get(sheet)
    return cells?.bytes[cells.placeOf(place)] ?? 0
  }
  const at = (sheet: string, place: Place): Mark => marks.at(numberAt(sheet, place))
  const put = (sheet: string, place: Place, as: Mark) => {
    const cells = bySheet.get(sheet)
    const index = cells?.placeOf(place) ?? -1
    const number = marks.numberOf(as)
    if (cells === undefined || index < 0) return
    if (cells.bytes[index] !== figure || number === asked) cells.bytes[index] = number
  }
  function finish() {
    const found = new Map<Mark, { cells: string[]; count: number }>()
    const entryOf = (mark: Mark) => {
      const entry = found.get(mark) ?? { cells: [], count: 0 }
      found.set(mark, entry)
      return entry
    }
    for (const { name, rows, notes, beyond = null } of sheets) {
      const places = new Map<Mark, Map<number, Run[]>>()
      for (const { line, cells } of rows) {
        for (let column = 0; column < cells.length; column++) {
          if (cells[column] === '') continue
          const mark = markOf(cells[column] ?? '', at(name, { line, column }))
          entryOf(mark).count += 1
          if (mark !== 'figure') addRun(places, mark, { line, column })
        }
      }
      for (const [mark, columns] of places) entryOf(mark).cells.push(...areasOf(name, columns))
      if (beyond !== null) {
        const entry = entryOf('beyond')
        entry.cells.push(placeName(name, beyond))
        entry.count += beyond.cells
      }
      if (notes.length > 0) {
        const entry = entryOf('cell-note')
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
  return { put, at, finish }
}

/** A formula that was never calculated is named wherever it stands, unless nothing there was to be read. */
const markOf = (text: string, mark: Mark): Mark =>
  text === uncalculated && mark !== 'left-out' && !mark.startsWith('hidden-') ? 'uncalculated' : mark

function addRun(places: Map<Mark, Map<number, Run[]>>, mark: Mark, { line, column }: Place): void {
  const columns = places.get(mark) ?? new Map<number, Run[]>()
  places.set(mark, columns)
  const runs = columns.get(column) ?? []
  columns.set(column, runs)
  addToRuns(runs, line)
}
