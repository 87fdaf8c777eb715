import {
  type ClipboardEvent,
  type FocusEvent,
  type InputEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Edits } from '../draft/return-edits.ts'
import type { EditingSteps } from '../draft/use-edit-steps.ts'
import { cellElement, focusCell, placeOf, rowsOfPage } from '../row/grid-element.ts'
import { boxOf, cellAt, type GridShape, isOneCell, type Place, type Range } from '../row/grid-place.ts'
import type { Sheet } from '../row/sheet.ts'
import { copyRange, pasteRange } from './grid-clipboard.ts'
import { keyActs } from './grid-keys.ts'
import { clearRange, type GridMode, type GridParts } from './grid-parts.ts'

const first: Range = { active: { row: 0, column: 0 }, end: { row: 0, column: 0 } }
const samePlace = (a: Place, b: Place) => a.row === b.row && a.column === b.column

/** One step back into the grid, from what stands after it. */
const comesFromBehind = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean =>
  relatedTarget instanceof Node &&
  (currentTarget.compareDocumentPosition(relatedTarget) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Where one is in the grid, what is selected, and what keys, mouse, touch and clipboard do there. */
export function useReturnGrid(sheet: Sheet, edits: Edits, steps: EditingSteps) {
  const table = useRef<HTMLTableElement>(null)
  const [range, setRange] = useState<Range>(first)
  const [mode, setMode] = useState<GridMode>('move')
  const pointer = useRef('')
  const dragging = useRef(false)
  const now = useRef<GridParts['now']>({ range, mode, sheet, edits, steps, leftAt: null })
  Object.assign(now.current, { sheet, edits, steps })

  const put = useCallback((next: Range) => {
    now.current.range = next
    now.current.leftAt = null
    setRange(next)
  }, [])
  const turn = useCallback((next: GridMode) => {
    now.current.mode = next
    setMode(next)
  }, [])

  const shape = useCallback((): GridShape => {
    const { sheet: at, range: of } = now.current
    const spans = at.rows.map((row) => !row.asksFraction)
    return { spans, page: rowsOfPage(table.current, of.active.row) }
  }, [])

  const goTo = useCallback(
    (place: Place) => {
      now.current.steps.visitNext()
      turn('move')
      put({ active: place, end: place })
      focusCell(table.current, cellAt(shape(), place))
    },
    [put, shape, turn],
  )

  const extendTo = useCallback(
    (place: Place) => {
      put({ active: now.current.range.active, end: place })
      cellElement(table.current, cellAt(shape(), place))?.scrollIntoView({
        block: 'nearest',
        inline: 'nearest',
      })
    },
    [put, shape],
  )

  const events = useMemo(() => {
    const parts: GridParts = { table, now: now.current, shape, goTo, extendTo, put, turn }
    return {
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => keyActs(parts, event),
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const place = placeOf(event.target)
        if (place === null) return
        const { leftAt } = now.current
        now.current.leftAt = null
        if (leftAt !== null && comesFromBehind(event)) return goTo(leftAt)
        const isTouch = pointer.current === 'touch'
        if (!samePlace(cellAt(shape(), now.current.range.active), place)) {
          now.current.steps.visitNext()
          put({ active: place, end: place })
          turn(isTouch ? 'edit' : 'move')
        }
        const field = event.target
        if (field instanceof HTMLInputElement && now.current.mode === 'move' && !isTouch) field.select()
      },
      // Typing into a cell one had moved to replaces what stood there, were it by the same digit; then it goes on.
      onInput: (event: InputEvent<HTMLElement>) => {
        if (now.current.mode === 'move' && placeOf(event.target) !== null) turn('enter')
      },
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        pointer.current = event.pointerType
      },
      onMouseDown: (event: MouseEvent<HTMLElement>) => {
        const place = placeOf(event.target)
        if (place === null || event.button !== 0) return
        if (pointer.current === 'touch') return turn('edit')
        if (event.shiftKey) {
          event.preventDefault()
          return extendTo(place)
        }
        const isActive = samePlace(cellAt(shape(), now.current.range.active), place)
        if (isActive && now.current.mode !== 'move') return
        if (event.target instanceof Element && event.target.closest('select, button') !== null) return
        event.preventDefault()
        goTo(place)
        dragging.current = true
      },
      onMouseOver: (event: MouseEvent<HTMLElement>) => {
        if ((event.buttons & 1) === 0) dragging.current = false
        const place = dragging.current ? placeOf(event.target) : null
        if (place !== null && !samePlace(place, now.current.range.end)) extendTo(place)
      },
      onDoubleClick: (event: MouseEvent<HTMLElement>) => {
        if (!(event.target instanceof HTMLInputElement)) return
        event.target.setSelectionRange(event.target.value.length, event.target.value.length)
        turn('edit')
      },
      onCopy: (event: ClipboardEvent<HTMLElement>) => {
        copyRange(parts, event)
      },
      onCut: (event: ClipboardEvent<HTMLElement>) => {
        if (copyRange(parts, event)) clearRange(parts, 'cut')
      },
      onPaste: (event: ClipboardEvent<HTMLElement>) => pasteRange(parts, event),
    }
  }, [shape, goTo, extendTo, put, turn])

  const isWide = !isOneCell({ spans: sheet.rows.map((row) => !row.asksFraction), page: 1 }, range)
  return { table, range, box: boxOf(range), isWide, mode, events, goTo }
}
