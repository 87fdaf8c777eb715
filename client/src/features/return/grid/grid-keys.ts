import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { cellElement, controlIn, focusCell, placeOf, valueColumn, wordsColumn } from '../row/grid-element.ts'
import { cellAt, isOneCell, moved, nextTyped, type Place, stepOfKey, wholeGrid } from '../row/grid-place.ts'
import { clearRange, type GridParts } from './grid-parts.ts'

type Key = KeyboardEvent<HTMLElement>

/** What a key does in the grid; what it does not know is left to the field the focus is in. */
export function keyActs(parts: GridParts, event: Key): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return
  const at = placeOf(event.target)
  if (at === null) {
    keyInWords(parts, event)
    return
  }
  if (event.ctrlKey || event.metaKey) {
    if (keyWithControl(parts, event)) return
  } else if (keyAlone(parts, event, at)) return
  if (parts.now.mode === 'edit') return
  const step = event.altKey ? null : stepOfKey(event.key, event.ctrlKey || event.metaKey)
  if (step === null) return
  event.preventDefault()
  const shape = parts.shape()
  if (event.shiftKey) parts.extendTo(moved(shape, parts.now.range.end, step))
  else parts.goTo(moved(shape, parts.now.range.active, step))
}

/** Undo, redo, everything: whether the key was one of them. */
function keyWithControl({ now, shape, put, table }: GridParts, event: Key): boolean {
  const key = event.key.toLowerCase()
  if (key === 'z' || key === 'y') {
    event.preventDefault()
    if (key === 'y' || event.shiftKey) now.steps.redo()
    else now.steps.undo()
    focusCell(table.current, cellAt(shape(), now.range.active))
    return true
  }
  if (key !== 'a' || now.mode !== 'move') return false
  event.preventDefault()
  put({ ...wholeGrid(shape()), active: { row: 0, column: 0 } })
  focusCell(table.current, { row: 0, column: 0 })
  return true
}

function keyAlone(parts: GridParts, event: Key, at: Place): boolean {
  const { now, shape, turn, table, goTo, put } = parts
  const field = event.target
  switch (event.key) {
    case 'Tab': {
      const next = isOpen(table.current, at) && !event.shiftKey ? null : tabbed(parts, event.shiftKey)
      if (next === null) {
        if (event.shiftKey) return true
        if (intoWords(table.current, at)) return stop(event)
        startAnew(parts, at)
        return true
      }
      goTo(next)
      return stop(event)
    }
    case 'Enter':
      if (at.column === wordsColumn && !event.shiftKey) return openWords(table.current, at, event)
      goTo(moved(shape(), now.range.active, event.shiftKey ? 'up' : 'down'))
      return stop(event)
    case 'Escape':
      if (now.mode !== 'move') {
        now.steps.leave()
        turn('move')
        focusCell(table.current, at)
        return stop(event)
      }
      if (isOneCell(shape(), now.range)) return false
      put({ active: now.range.active, end: now.range.active })
      return stop(event)
    case 'F2':
      if (at.column === wordsColumn) return openWords(table.current, at, event)
      if (field instanceof HTMLSelectElement) field.showPicker()
      if (!(field instanceof HTMLInputElement)) return stop(event)
      field.setSelectionRange(field.value.length, field.value.length)
      turn(now.mode === 'edit' ? 'enter' : 'edit')
      return stop(event)
    case 'Delete':
      if (now.mode !== 'move') return false
      clearRange(parts, 'cleared')
      return stop(event)
  }
  if (now.mode !== 'move') return false
  const isText = event.key.length === 1 && event.key !== ' '
  if (field instanceof HTMLInputElement && (isText || event.key === 'Backspace')) selectAll(field)
  if (isText && at.column === wordsColumn && !event.altKey) {
    openWords(table.current, at)
    return true
  }
  return false
}

/** Whoever leaves at the end comes in at the first figure again, not where only words are left. */
function startAnew({ now, put }: GridParts, from: Place): void {
  put({ active: { row: 0, column: 0 }, end: { row: 0, column: 0 } })
  now.leftAt = from
}

/** A field that is selected already is left so: selecting it again would lay the page out. */
function selectAll(field: HTMLInputElement): void {
  if (field.selectionStart !== 0 || field.selectionEnd !== field.value.length) field.select()
}

function stop(event: Key): true {
  event.preventDefault()
  return true
}

function tabbed({ now, shape, table }: GridParts, back: boolean): Place | null {
  const mayType = (place: Place) => {
    const control = controlIn(cellElement(table.current, place))
    return place.column === wordsColumn || control instanceof HTMLInputElement || isChoice(place, control)
  }
  return nextTyped(shape(), now.range.active, { back, mayType })
}

const isChoice = (place: Place, control: HTMLElement | null) =>
  place.column === valueColumn && control instanceof HTMLSelectElement

const wordsButton = (table: HTMLElement | null, { row }: Place) =>
  controlIn(cellElement(table, { row, column: wordsColumn }))
const isOpen = (table: HTMLElement | null, place: Place): boolean =>
  place.column === wordsColumn && wordsButton(table, place)?.getAttribute('aria-expanded') === 'true'
const wordsOf = (table: HTMLElement | null, place: Place): HTMLElement[] => [
  ...(document
    .getElementById(wordsButton(table, place)?.getAttribute('aria-controls') ?? '')
    ?.querySelectorAll<HTMLElement>('textarea') ?? []),
]

function intoWords(table: HTMLElement | null, place: Place): boolean {
  if (!isOpen(table, place)) return false
  const [field] = wordsOf(table, place)
  field?.focus()
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
  return true
}

/** Opens what is said about the row, and goes to its first field. */
function openWords(table: HTMLElement | null, place: Place, event?: Key): true {
  event?.preventDefault()
  if (!isOpen(table, place)) flushSync(() => wordsButton(table, place)?.click())
  intoWords(table, place)
  return true
}

/** In the fields and links under a row keys are those of a text; past its ends, Tab goes on in the grid. */
function keyInWords(parts: GridParts, event: Key): void {
  const { goTo, shape } = parts
  const { target, key } = event
  if (key !== 'Tab' && key !== 'Escape') return
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLAnchorElement)) return
  const under = target.closest('[data-under]')
  const row = Number(under?.getAttribute('data-under'))
  const fields = [...(under?.querySelectorAll('textarea, a') ?? [])]
  const leavesBack = event.shiftKey && fields[0] === target
  const leavesOn = !event.shiftKey && fields.at(-1) === target
  if (key === 'Escape' || leavesBack) {
    event.preventDefault()
    goTo({ row, column: wordsColumn })
  } else if (leavesOn && row + 1 < shape().spans.length) {
    event.preventDefault()
    goTo({ row: row + 1, column: 0 })
  } else if (leavesOn) startAnew(parts, { row, column: wordsColumn })
}
