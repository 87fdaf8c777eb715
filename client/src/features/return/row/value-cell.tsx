import { absenceReasons, absenceWord } from '@roundtable/shared/figure/absence.ts'
import { fieldLabel } from '@roundtable/shared/figure/entry-fields.ts'
import { useRowTag } from './row-title.tsx'
import { fieldId, type Row, type RowText, withoutUnit } from './sheet.ts'
import { type CellLook, cellClass, cellProps } from './sheet-cell.tsx'
import { useColumnWord } from './use-column-word.ts'

type Props = {
  row: Row
  /** What the value was computed from. */
  text: RowText
  reason: string
  valueText: string | null
  smallBase: boolean
  asksReason: boolean
  look: CellLook
  tabIndex: number | undefined
  onType: (row: Row, part: Partial<RowText>) => void
}

/** The computed value, or, where there is no figure, why. */
export function ValueCell({ row, text, reason, valueText, smallBase, asksReason, ...rest }: Props) {
  const { look, tabIndex, onType } = rest
  const tag = useRowTag(row)
  const wordOf = useColumnWord()
  const id = fieldId(row.seriesId, 'reason')
  const isEmpty = text.numerator === '' && text.denominator === '' && text.value === ''
  if (!isEmpty && reason === '' && !asksReason) {
    return (
      <td
        className={cellClass('number sheet-value', look)}
        data-label={wordOf(fieldLabel.value)}
        {...cellProps(look)}
        tabIndex={tabIndex}
      >
        {withoutUnit(valueText, row) ?? '–'}
        {smallBase && <span className="sheet-small">of under 20</span>}
      </td>
    )
  }
  return (
    <td className={cellClass('sheet-cell sheet-choice', look)} {...cellProps(look)}>
      <label htmlFor={id}>
        <span className="unseen">{tag}: </span>
        {wordOf(fieldLabel.reason)}
      </label>
      <select
        id={id}
        value={reason}
        tabIndex={tabIndex}
        className={reason === '' ? 'sheet-unchosen' : undefined}
        aria-invalid={look.problemId !== undefined || undefined}
        aria-describedby={look.problemId}
        onChange={(event) => onType(row, { reason: event.target.value })}
      >
        <option value="">{isEmpty ? 'No figure?' : 'There is a figure'}</option>
        {absenceReasons.map((each) => (
          <option key={each} value={each}>
            {absenceWord[each]}
          </option>
        ))}
      </select>
    </td>
  )
}
