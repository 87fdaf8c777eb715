import { gridColumns, type Place } from './grid-place.ts'

const numberIn = (element: Element | null, name: string): number | null => {
  const text = element?.getAttribute(name)
  return text === null || text === undefined ? null : Number(text)
}

/** The cell an event happened in; null outside the cells, as in the words under a row. */
export function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest('[data-column]')
  const column = numberIn(cell, 'data-column')
  const row = numberIn(cell?.closest('[data-row]') ?? null, 'data-row')
  return column === null || row === null ? null : { row, column }
}

export const cellElement = (table: HTMLElement | null, { row, column }: Place): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`) ?? null

/** What takes the focus in a cell: its field or button, or the cell itself where nobody types. */
export const controlIn = (cell: HTMLElement | null): HTMLElement | null =>
  cell?.querySelector<HTMLElement>('input, select, button') ?? cell

export function focusCell(table: HTMLElement | null, place: Place): void {
  const control = controlIn(cellElement(table, place))
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
}

/** How many rows a page down passes, as they stand on the screen. */
export function rowsOfPage(table: HTMLElement | null, row: number): number {
  const height = table?.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect().height ?? 56
  return Math.max(1, Math.floor((window.innerHeight - 220) / Math.max(24, height)))
}

export const wordsColumn = gridColumns.length - 1
export const valueColumn = 2
