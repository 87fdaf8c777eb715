import { memo } from 'react'
import type { Row, Sheet } from '../row/sheet.ts'
import { useColumnWord } from '../row/use-column-word.ts'
import { type Choosing, RowDecision, RowPlace } from './row-decision.tsx'
import { RowCompared, RowEntered, RowFigure, RowSaid } from './row-evidence.tsx'
import './review.css'

type Props = {
  sheet: Sheet
  rows: readonly Row[]
  label: string
  /** What is chosen for a row, where the reader decides. */
  choosing?: ((row: Row) => Choosing) | undefined
}

/** Figures one under the other, each with all there is to decide by, and the decision or where it stands. */
export function ReviewRows({ sheet, rows, label, choosing }: Props) {
  return (
    <ol className="review-rows" aria-label={label}>
      {rows.map((row) => (
        <ReviewRow key={row.seriesId} row={row} sheet={sheet} {...choosing?.(row)} />
      ))}
    </ol>
  )
}

type RowProps = { row: Row; sheet: Sheet } & Partial<Choosing>

/** Drawn anew only when something about it has changed: a return may have hundreds. */
const ReviewRow = memo(function ReviewRow({ row, sheet, onChoose, onReason, ...rest }: RowProps) {
  const titleId = `review-${row.seriesId}`
  const { chosen = null, reason = '', problem } = rest
  return (
    <li className="review-row" aria-labelledby={titleId}>
      <RowEntered row={row} titleId={titleId} />
      <RowFigure row={row} />
      <RowCompared row={row} />
      <RowSaid row={row} />
      {onChoose === undefined || onReason === undefined ? (
        <RowPlace row={row} sheet={sheet} />
      ) : (
        <RowDecision {...{ row, sheet, chosen, reason, problem, onChoose, onReason }} />
      )}
    </li>
  )
})

/** What stands over the blocks of the rows; each block says it by itself too. */
export function ReviewHead({ decides }: { decides: boolean }) {
  const word = useColumnWord()
  return (
    <div className="review-head" aria-hidden="true">
      <span>{word('Indicator, by whom')}</span>
      <span className="review-head-figure">{word('Figure, interval')}</span>
      <span>{word('Compared')}</span>
      <span className="review-head-said">{word('What was said')}</span>
      <span className={decides ? 'review-head-decide' : undefined}>
        {decides ? 'You decide' : word('Where it stands')}
      </span>
    </div>
  )
}
