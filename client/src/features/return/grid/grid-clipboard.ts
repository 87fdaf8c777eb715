import type { ClipboardEvent } from 'react'
import { copiedCells } from '../../../base/copied-cells.ts'
import { shownText } from '../draft/return-edits.ts'
import { placeOf } from '../row/grid-element.ts'
import { boxOf } from '../row/grid-place.ts'
import { copied } from './grid-copy.ts'
import type { GridParts } from './grid-parts.ts'
import { isWholeTable, pasted } from './grid-paste.ts'

/** Whether the cells were taken; while a cell is edited its own text is copied, by the browser. */
export function copyRange({ now }: GridParts, event: ClipboardEvent<HTMLElement>): boolean {
  if (placeOf(event.target) === null || now.mode !== 'move') return false
  const box = boxOf(now.range)
  const rows = now.sheet.rows.slice(box.top, box.bottom + 1)
  const texts = rows.map((row) => ({ row, text: shownText(row, now.edits) }))
  event.clipboardData.setData('text/plain', copied(texts, box))
  event.preventDefault()
  return true
}

/** A range goes into the cells; a table that names its rows goes on to the dialog that shows it first. */
export function pasteRange({ now, shape, put, turn }: GridParts, event: ClipboardEvent<HTMLElement>): void {
  if (placeOf(event.target) === null) return
  const matrix = copiedCells(event.clipboardData.getData('text/plain'))
  if (matrix.length === 0 && now.mode === 'move') {
    event.preventDefault()
    now.steps.tellUnchanged('Nothing was pasted: what was copied holds no text. No figure has changed.')
    return
  }
  const isOne = matrix.length === 1 && matrix[0]?.length === 1
  if (matrix.length === 0 || (isOne && now.mode !== 'move')) return
  if (!isOne && isWholeTable(matrix, now.sheet.rows)) return
  event.preventDefault()
  const box = boxOf(now.range)
  const { parts, ignored } = pasted(now.sheet.rows, box, matrix)
  now.steps.take(parts, 'pasted', ignored)
  turn('move')
  const width = Math.max(...matrix.map((cells) => cells.length))
  const bottom = Math.min(shape().spans.length - 1, Math.max(box.bottom, box.top + matrix.length - 1))
  const right = Math.min(6, Math.max(box.right, box.left + width - 1))
  put({ active: { row: box.top, column: box.left }, end: { row: bottom, column: right } })
}
