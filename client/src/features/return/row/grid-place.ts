/** The columns one moves through, left to right; code and name stand before them as headers. */
export const gridColumns = [
  'numerator',
  'denominator',
  'value',
  'previous',
  'target',
  'wouldBe',
  'words',
] as const

export type Place = { row: number; column: number }
/** `active` has the focus, `end` is the opposite corner of what is selected. */
export type Range = { active: Place; end: Place }
export type Box = { top: number; bottom: number; left: number; right: number }

export type GridShape = {
  /** One a row: whether its first two columns are one cell, because a value alone is asked. */
  spans: readonly boolean[]
  /** How many rows a page up or down passes. */
  page: number
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'grid-start'
  | 'grid-end'
  | 'top'
  | 'bottom'
  | 'page-up'
  | 'page-down'

const last = gridColumns.length - 1
const steps: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}
const farSteps: Record<string, Step> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'grid-start',
  End: 'grid-end',
}

export const stepOfKey = (key: string, isFar: boolean): Step | null =>
  (isFar ? farSteps[key] : steps[key]) ?? null

/** A cell that spans two columns is named by its first. */
export const cellAt = ({ spans }: GridShape, { row, column }: Place): Place =>
  column === 1 && spans[row] === true ? { row, column: 0 } : { row, column }

const within = (at: number, most: number) => Math.max(0, Math.min(most, at))

/** Where a step leads; at an edge it leads nowhere. The column is kept on the way through a cell that spans two. */
export function moved(shape: GridShape, from: Place, step: Step): Place {
  const rows = shape.spans.length - 1
  const { row, column } = from
  const at = (toRow: number, toColumn: number) => ({
    row: within(toRow, rows),
    column: within(toColumn, last),
  })
  const spans = shape.spans[row] === true
  switch (step) {
    case 'up':
      return at(row - 1, column)
    case 'down':
      return at(row + 1, column)
    case 'left':
      return at(row, spans && column === 1 ? 0 : column - 1)
    case 'right':
      return at(row, spans && column === 0 ? 2 : column + 1)
    case 'row-start':
      return at(row, 0)
    case 'row-end':
      return at(row, last)
    case 'grid-start':
      return at(0, 0)
    case 'grid-end':
      return at(rows, last)
    case 'top':
      return at(0, column)
    case 'bottom':
      return at(rows, column)
    case 'page-up':
      return at(row - shape.page, column)
    case 'page-down':
      return at(row + shape.page, column)
  }
}

/** The next cell one can type into, row by row, or the one before; null past either end. */
export function nextTyped(
  shape: GridShape,
  from: Place,
  { back, mayType }: { back: boolean; mayType: (place: Place) => boolean },
): Place | null {
  const columns = gridColumns.length
  const by = back ? -1 : 1
  const start = cellAt(shape, from)
  for (let n = start.row * columns + start.column + by; n >= 0 && n < shape.spans.length * columns; n += by) {
    const place = { row: Math.floor(n / columns), column: n % columns }
    if (cellAt(shape, place).column === place.column && mayType(place)) return place
  }
  return null
}

export const boxOf = ({ active, end }: Range): Box => ({
  top: Math.min(active.row, end.row),
  bottom: Math.max(active.row, end.row),
  left: Math.min(active.column, end.column),
  right: Math.max(active.column, end.column),
})

export const wholeGrid = ({ spans }: GridShape): Range => ({
  active: { row: 0, column: 0 },
  end: { row: spans.length - 1, column: last },
})

export const isOneCell = (shape: GridShape, { active, end }: Range): boolean => {
  const a = cellAt(shape, active)
  const b = cellAt(shape, end)
  return a.row === b.row && a.column === b.column
}
