import type { ClipboardEvent } from 'react'
import type { BoundField } from '../../base/use-form.ts'
import './cell-field.css'

type Props = BoundField & { unit: string; onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void }

/** A figure in a table of a form: its label is heard, its headings are seen. */
export function CellField({ id, label, value, problem, onChange, unit, onPaste }: Props) {
  return (
    <span className={problem === undefined ? 'cell-field' : 'cell-field field-problem'}>
      <input
        id={id}
        value={value}
        onChange={onChange}
        onPaste={onPaste}
        inputMode="decimal"
        autoComplete="off"
        aria-label={`${label}${unit === '' ? '' : `, in ${unit}`}`}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        aria-invalid={problem === undefined ? undefined : true}
      />
      {problem !== undefined && (
        <span className="field-sentence" id={`${id}-problem`}>
          <span className="unseen">Error: </span>
          {problem}
        </span>
      )}
    </span>
  )
}
