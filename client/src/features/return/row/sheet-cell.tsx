import { type EntryField, type FigureNumber, fieldLabel } from '@roundtable/shared/figure/entry-fields.ts'
import { memo } from 'react'
import { useRowTag } from './row-title.tsx'
import { fieldId, type Row } from './sheet.ts'
import { useColumnWord } from './use-column-word.ts'

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

type Props = CellLook & {
  row: Row
  field: FigureNumber
  text: string
  tabIndex: number | undefined
  isEdited: boolean
  onType: (row: Row, part: Partial<Record<EntryField, string>>) => void
}

/** A cell one types a number into; its label is read out, and seen where the row is stacked. */
export const SheetCell = memo(function SheetCell(props: Props) {
  const { row, field, text, problemId, isDoubtful, tabIndex, isEdited, onType } = props
  const id = fieldId(row.seriesId, field)
  const tag = useRowTag(row)
  const wordOf = useColumnWord()
  const wording = field === 'numerator' ? row.numeratorWording : row.denominatorWording
  return (
    <td
      className={cellClass(field === 'value' ? 'sheet-cell sheet-cell-wide' : 'sheet-cell', props)}
      colSpan={field === 'value' ? 2 : 1}
      {...cellProps(props)}
    >
      <label htmlFor={id}>
        <span className="unseen">{tag}: </span>
        {wordOf(fieldLabel[field])}
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
        aria-invalid={(problemId !== undefined && !isDoubtful) || undefined}
        aria-describedby={problemId}
        onChange={(event) => onType(row, { [field]: event.target.value })}
      />
    </td>
  )
})
