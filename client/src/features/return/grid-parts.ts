import type { RefObject } from 'react'
import { cleared } from './grid-paste.ts'
import { boxOf, type GridShape, type Place, type Range } from './grid-place.ts'
import type { Edits } from './return-edits.ts'
import type { Sheet } from './sheet.ts'
import type { EditingSteps } from './use-edit-steps.ts'

/** In a cell one moves, or types over what stood there, or edits it with the cursor inside. */
export type GridMode = 'move' | 'enter' | 'edit'

/** What keys and clipboard work on: the grid as it stands now, and the ways to change it. */
export type GridParts = {
  table: RefObject<HTMLTableElement | null>
  now: { range: Range; mode: GridMode; sheet: Sheet; edits: Edits; steps: EditingSteps }
  shape: () => GridShape
  goTo: (place: Place) => void
  extendTo: (place: Place) => void
  put: (range: Range) => void
  turn: (mode: GridMode) => void
}

export function clearRange({ now }: GridParts, done: 'cut' | 'cleared'): void {
  now.steps.take(cleared(now.sheet.rows, boxOf(now.range)), done)
}
