import { fieldLabel } from '@roundtable/shared/figure/entry-fields.ts'
import type { Place } from '../row/grid-place.ts'
import type { Row } from '../row/sheet.ts'
import { useColumnWord } from '../row/use-column-word.ts'

/** What the cell one stands in counts, in the words of the definition: in sight while one enters. */
export function CellWording({ row, at }: { row: Row | undefined; at: Place }) {
  const wordOf = useColumnWord()
  if (row === undefined || !row.asksFraction || at.column > 1) return null
  const field = at.column === 0 ? 'numerator' : 'denominator'
  const wording = field === 'numerator' ? row.numeratorWording : row.denominatorWording
  if (wording === null) return null
  return (
    <p className="cell-wording unprinted">
      <strong>{wordOf(fieldLabel[field])}:</strong> {wording}
    </p>
  )
}
