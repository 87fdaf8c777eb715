import type { BoundField } from '../../base/use-form.ts'
import { described, Surround } from '../field.tsx'

type Props = BoundField & {
  hint?: string
  /** Stands behind the figure; nothing where it is a plain count. */
  unit: string
}

/** A figure as it is typed, with its unit in sight. */
export function NumberField({ unit, hint, onChange, value, ...around }: Props) {
  const told = { ...around, hint }
  const unitId = unit === '' ? '' : `${around.id}-unit`
  return (
    <Surround {...told}>
      <div className="number-box">
        <input
          id={around.id}
          value={value}
          onChange={onChange}
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={`${unitId} ${described(told) ?? ''}`.trim() || undefined}
          aria-invalid={around.problem === undefined ? undefined : true}
        />
        {unit !== '' && (
          <span className="number-unit" id={unitId}>
            {unit}
          </span>
        )}
      </div>
    </Surround>
  )
}
