import { type RowField, rowFieldWord } from '@roundtable/shared/row-words.ts'
import { fieldId, type Row } from './sheet.ts'

export type CellLook = {
  column: number
  isActive: boolean
  isSelected: boolean
  isChanged: boolean
  isDoubtful: boolean
  problemId: string | undefined
  isStacked: boolean
}

export function cellClass(name: string, look: CellLook): string {
  const looks = [name]
  if (look.isChanged) looks.push('sheet-cell-changed')
  if (look.isDoubtful) looks.push('sheet-cell-doubt')
  if (look.isSelected) looks.push('sheet-selected')
  if (look.isActive) looks.push('sheet-active')
  return looks.join(' ')
}

/** Where a cell stands in the grid, and whether it is selected there. */
export const cellProps = ({ column, isSelected, isStacked }: CellLook) => ({
  ...roleOf('gridcell', isStacked),
  'data-column': column,
  'aria-selected': isSelected || undefined,
})

type Part = 'rowgroup' | 'row' | 'gridcell' | 'rowheader' | 'columnheader'

/** Rows are laid out one by one, which is no table to a browser: what each part is, is said. Stacked, nothing is a grid. */
export const roleOf = (part: Part, isStacked: boolean): { role?: Part } => (isStacked ? {} : { role: part })

type Props = {
  row: Row
  field: Extract<RowField, 'numerator' | 'denominator' | 'value'>
  text: string
  look: CellLook
  tabIndex: number | undefined
  isEdited: boolean
  onType: (row: Row, part: Partial<Record<RowField, string>>) => void
}

/** A cell one types a number into; its label is read out, and seen where the row is stacked. */
export function SheetCell({ row, field, text, look, tabIndex, isEdited, onType }: Props) {
  const id = fieldId(row.seriesId, field)
  const wording = field === 'numerator' ? row.numeratorWording : row.denominatorWording
  return (
    <td
      className={cellClass(field === 'value' ? 'sheet-cell sheet-cell-wide' : 'sheet-cell', look)}
      colSpan={field === 'value' ? 2 : 1}
      {...cellProps(look)}
    >
      <label htmlFor={id}>
        <span className="unseen">{row.code}: </span>
        {rowFieldWord[field]}
        {field !== 'value' && wording !== null && <span className="sheet-wording"> {wording}</span>}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        tabIndex={tabIndex}
        className={isEdited ? 'sheet-edited' : undefined}
        title={field === 'value' ? undefined : (wording ?? undefined)}
        aria-invalid={(look.problemId !== undefined && !look.isDoubtful) || undefined}
        aria-describedby={look.problemId}
        onChange={(event) => onType(row, { [field]: event.target.value })}
      />
    </td>
  )
}
