import type { RefObject } from 'react'
import type { Edits } from '../draft/return-edits.ts'
import type { EditingSteps } from '../draft/use-edit-steps.ts'
import { boxOf, type GridShape, type Place, type Range } from '../row/grid-place.ts'
import type { Sheet } from '../row/sheet.ts'
import { cleared } from './grid-paste.ts'

/** In a cell one moves, or types over what stood there, or edits it with the cursor inside. */
export type GridMode = 'move' | 'enter' | 'edit'

/** What keys and clipboard work on: the grid as it stands now, and the ways to change it. */
export type GridParts = {
  table: RefObject<HTMLTableElement | null>
  now: {
    range: Range
    mode: GridMode
    sheet: Sheet
    edits: Edits
    steps: EditingSteps
    /** The cell that was left past the end; whoever steps back comes to it, whoever comes anew to the first. */
    leftAt: Place | null
  }
  shape: () => GridShape
  goTo: (place: Place) => void
  extendTo: (place: Place) => void
  put: (range: Range) => void
  turn: (mode: GridMode) => void
}

export function clearRange({ now }: GridParts, done: 'cut' | 'cleared'): void {
  now.steps.take(cleared(now.sheet.rows, boxOf(now.range)), done)
}
