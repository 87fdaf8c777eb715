import { type ReactNode, useMemo, useState } from 'react'
import { LiveRegion } from '../../../ui/message.tsx'
import type { EditingSteps } from '../draft/use-edit-steps.ts'
import type { ReturnDraft } from '../draft/use-return-draft.ts'
import { textOf } from '../row/sheet.ts'
import { roleOf } from '../row/sheet-cell.tsx'
import { CellWording } from './cell-wording.tsx'
import { blockRows, blocksOf, SheetBlock } from './sheet-block.tsx'
import { SheetHead } from './sheet-head.tsx'
import { useIsStacked } from './use-is-stacked.ts'
import { useReturnGrid } from './use-return-grid.ts'

type Props = {
  draft: ReturnDraft
  steps: EditingSteps
  told: boolean
  /** What stands below the grid, with what the cell one stands in counts. */
  foot: (wording: ReactNode) => ReactNode
}

/** The whole return as a grid: rows are series, keys are those of a spreadsheet. */
export function ReturnGrid({ draft, steps, told, foot }: Props) {
  const { sheet, edits } = draft
  const isStacked = useIsStacked()
  const grid = useReturnGrid(sheet, edits, steps)
  const { box, isWide, range, mode } = grid
  // What stood in each row when the page was opened: what differs from it carries an edge.
  const [opened] = useState(() => new Map(sheet.rows.map((row) => [row.seriesId, textOf(row)])))
  const blocks = useMemo(() => blocksOf(sheet.rows), [sheet.rows])
  const gridProps = isStacked
    ? {}
    : {
        ...grid.events,
        role: 'grid',
        'aria-rowcount': sheet.rows.length + 1,
        'aria-multiselectable': true,
        'aria-describedby': 'return-keys',
      }
  return (
    <>
      <div className="sheet-frame sheet">
        <p className="unseen" id="return-keys">
          Arrow keys move, typing replaces, F2 edits, Escape takes back. Shift and arrows select; cells are
          copied and pasted the way a spreadsheet does; Control and Z takes back the last step.
        </p>
        <table className="return-sheet" ref={grid.table} {...gridProps}>
          <caption className="unseen">Figures asked of {sheet.agencyName}</caption>
          <SheetHead isStacked={isStacked} />
          <tbody {...roleOf('rowgroup', isStacked)}>
            {blocks.map((rows, at) => {
              const first = at * blockRows
              const last = first + rows.length - 1
              const isHere = first <= range.active.row && range.active.row <= last
              const isIn = isWide && box.top <= last && box.bottom >= first
              return (
                <SheetBlock
                  key={rows[0]?.seriesId}
                  rows={rows}
                  first={first}
                  edits={edits}
                  opened={opened}
                  told={told}
                  isStacked={isStacked}
                  active={isHere ? range.active : null}
                  selected={isIn ? box : null}
                  mode={isHere ? mode : 'move'}
                  onType={steps.type}
                />
              )
            })}
          </tbody>
        </table>
        {!isStacked && <LiveRegion>{heard(mode, isWide, box)}</LiveRegion>}
      </div>
      {foot(isStacked ? null : <CellWording row={sheet.rows[range.active.row]} at={range.active} />)}
    </>
  )
}

function heard(
  mode: string,
  isWide: boolean,
  box: { top: number; bottom: number; left: number; right: number },
) {
  if (mode === 'edit') return 'Editing'
  if (!isWide) return ''
  return `${box.bottom - box.top + 1} rows and ${box.right - box.left + 1} columns selected`
}
