import type { RowField } from '@roundtable/shared/return-rules.ts'
import { fieldWord } from './field-words.ts'
import { fieldId, type Row } from './sheet.ts'

type Props = {
  row: Row
  field: Extract<RowField, 'numerator' | 'denominator' | 'value'>
  text: string
  isChanged: boolean
  problemId: string | undefined
  onType: (text: string) => void
}

/** A cell one types a number into; its label is read out, and seen where the row is stacked. */
export function SheetCell({ row, field, text, isChanged, problemId, onType }: Props) {
  const id = fieldId(row.seriesId, field)
  const wording = field === 'numerator' ? row.numeratorWording : row.denominatorWording
  const looks = [
    'sheet-cell',
    isChanged ? 'sheet-cell-changed' : '',
    field === 'value' ? 'sheet-cell-wide' : '',
  ]
  return (
    <td className={looks.join(' ')} colSpan={field === 'value' ? 2 : 1}>
      <label htmlFor={id}>
        <span className="unseen">{row.code}: </span>
        {fieldWord[field]}
        {field !== 'value' && wording !== null && <span className="sheet-wording"> {wording}</span>}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        title={field === 'value' ? undefined : (wording ?? undefined)}
        aria-invalid={problemId !== undefined || undefined}
        aria-describedby={problemId}
        onChange={(event) => onType(event.target.value)}
      />
    </td>
  )
}
