import { ReadingStatus } from '../../../parts/mark/reading-marks.tsx'
import { RowTitle } from '../row/row-title.tsx'
import type { Row } from '../row/sheet.ts'
import { valueText } from './row-value.ts'
import './figure-list.css'

type Props = { rows: readonly Row[]; reasonOf?: (row: Row) => string }

/** Figures in one line each, to be checked before they are sent. */
export function FigureList({ rows, reasonOf }: Props) {
  return (
    <ul className="figure-list">
      {rows.map((row) => (
        <li key={row.seriesId}>
          <span>
            <RowTitle row={row} />
            {reasonOf !== undefined && <strong>: {reasonOf(row)}</strong>}
          </span>
          <strong className="number">{valueText(row)}</strong>
          <ReadingStatus status={row.status} />
        </li>
      ))}
    </ul>
  )
}
