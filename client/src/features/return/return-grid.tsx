import { useState } from 'react'
import { LiveRegion } from '../../ui/notice.tsx'
import { textOf } from './sheet.ts'
import { SheetRow } from './sheet-row.tsx'
import type { EditingSteps } from './use-edit-steps.ts'
import { useIsStacked } from './use-is-stacked.ts'
import type { ReturnDraft } from './use-return-draft.ts'
import { useReturnGrid } from './use-return-grid.ts'

type Props = { draft: ReturnDraft; steps: EditingSteps; told: boolean }

/** The whole return as a grid: rows are series, keys are those of a spreadsheet. */
export function ReturnGrid({ draft, steps, told }: Props) {
  const { sheet, edits } = draft
  const isStacked = useIsStacked()
  const grid = useReturnGrid(sheet, edits, steps)
  const { box, isWide, range, mode } = grid
  // What stood in each row when the page was opened: what differs from it carries an edge.
  const [opened] = useState(() => new Map(sheet.rows.map((row) => [row.seriesId, textOf(row)])))
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
    <div className="sheet-frame sheet">
      <p className="unseen" id="return-keys">
        Arrow keys move, typing replaces, F2 edits, Escape takes back. Shift and arrows select; cells are
        copied and pasted the way a spreadsheet does; Control and Z takes back the last step.
      </p>
      <table className="return-sheet" ref={grid.table} {...gridProps}>
        <caption className="unseen">Figures asked of {sheet.agencyName}</caption>
        <thead>
          <tr aria-rowindex={isStacked ? undefined : 1}>
            <th scope="col" className="column-code">
              Code
            </th>
            <th scope="col">Indicator</th>
            <th scope="col" className="number column-number">
              Numerator
            </th>
            <th scope="col" className="number column-denominator">
              Denominator
            </th>
            <th scope="col" className="number column-number">
              Value
            </th>
            <th scope="col" className="number column-previous">
              Last time
            </th>
            <th scope="col" className="number column-target">
              Target
            </th>
            <th scope="col" className="column-would">
              Would be
            </th>
            <th scope="col" className="column-words">
              Commentary
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => {
            const isActive = index === range.active.row
            const isIn = isWide && box.top <= index && index <= box.bottom
            const column = !row.asksFraction && range.active.column === 1 ? 0 : range.active.column
            const reach = !row.asksFraction && box.left === 1 ? 0 : box.left
            return (
              <SheetRow
                key={row.seriesId}
                row={row}
                index={index}
                edit={edits[row.seriesId]}
                base={opened.get(row.seriesId)}
                told={told}
                isStacked={isStacked}
                active={isActive ? column : -1}
                from={isIn ? reach : 0}
                to={isIn ? box.right : -1}
                mode={isActive ? mode : 'move'}
                onType={grid.type}
                onSay={steps.type}
              />
            )
          })}
        </tbody>
      </table>
      {!isStacked && <LiveRegion>{heard(mode, isWide, box)}</LiveRegion>}
    </div>
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
