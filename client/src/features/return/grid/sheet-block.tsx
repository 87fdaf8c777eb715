import { memo } from 'react'
import type { Edits } from '../draft/return-edits.ts'
import type { Box, Place } from '../row/grid-place.ts'
import type { Row, RowText } from '../row/sheet.ts'
import type { GridMode } from './grid-parts.ts'
import { SheetRow } from './sheet-row.tsx'

export const blockRows = 25

export function blocksOf(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / blockRows)
  return Array.from({ length: count }, (_, at) => rows.slice(at * blockRows, (at + 1) * blockRows))
}

type Props = {
  rows: readonly Row[]
  /** Place of its first row in the grid. */
  first: number
  edits: Edits
  opened: ReadonlyMap<string, RowText>
  told: boolean
  isStacked: boolean
  /** The cell with the focus, and the box that is selected; null where they lie in other blocks. */
  active: Place | null
  selected: Box | null
  mode: GridMode
  onType: (row: Row, part: Partial<RowText>) => void
}

/** Nothing in the block differs: a key in one row looks at the others, and draws none of them. */
function isSame(a: Props, b: Props): boolean {
  return (
    a.active === b.active &&
    a.selected === b.selected &&
    a.mode === b.mode &&
    a.told === b.told &&
    a.isStacked === b.isStacked &&
    a.first === b.first &&
    a.onType === b.onType &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, at) => row === b.rows[at] && a.edits[row.seriesId] === b.edits[row.seriesId])
  )
}

/** A few rows that stand together. */
export const SheetBlock = memo(function SheetBlock(props: Props) {
  const { rows, first, edits, opened, told, isStacked, active, selected, mode, onType } = props
  return rows.map((row, at) => {
    const index = first + at
    const isActive = active !== null && index === active.row
    const isIn = selected !== null && selected.top <= index && index <= selected.bottom
    const oneCell = (column: number) => (!row.asksFraction && column === 1 ? 0 : column)
    return (
      <SheetRow
        key={row.seriesId}
        row={row}
        index={index}
        edit={edits[row.seriesId]}
        base={opened.get(row.seriesId)}
        told={told}
        isStacked={isStacked}
        active={isActive ? oneCell(active.column) : -1}
        from={isIn ? oneCell(selected.left) : 0}
        to={isIn ? selected.right : -1}
        mode={isActive ? mode : 'move'}
        onType={onType}
      />
    )
  })
}, isSame)
