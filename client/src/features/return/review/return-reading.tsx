import type { Sheet } from '../row/sheet.ts'
import { ReviewHead, ReviewRows } from './review-rows.tsx'

/** A return nobody decides about now: what was entered, by whom, what was said, and where each figure stands. */
export function ReturnReading({ sheet }: { sheet: Sheet }) {
  return (
    <section className="review" aria-label={`Figures of ${sheet.agencyName} for ${sheet.periodLabel}`}>
      <ReviewHead decides={false} />
      <ReviewRows sheet={sheet} rows={sheet.rows} label="Figures" />
    </section>
  )
}
