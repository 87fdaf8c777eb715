import type { ReactNode } from 'react'
import { FieldGroup } from './field-group.tsx'

type Props = {
  id: string
  label: string
  problem: string | undefined
  hint?: ReactNode
  choices: readonly { value: string; word: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** What stands in place of the choices. */
  children?: ReactNode
}

/** Any of several; what is chosen is told in the order of the choices. */
export function MultiChoice({ choices, chosen, onChange, children, ...field }: Props) {
  return (
    <FieldGroup {...field} className="multi-choice">
      {({ describedBy }) => (
        <>
          {choices.map(({ value, word }, at) => (
            <label key={value}>
              <input
                type="checkbox"
                id={at === 0 ? field.id : undefined}
                checked={chosen.includes(value)}
                aria-describedby={describedBy(at === 0) || undefined}
                onChange={(event) =>
                  onChange(
                    choices
                      .map((each) => each.value)
                      .filter((each) => (each === value ? event.target.checked : chosen.includes(each))),
                  )
                }
              />
              {word}
            </label>
          ))}
          {children}
        </>
      )}
    </FieldGroup>
  )
}
