import type { ReactNode } from 'react'
import type { BoundField } from '../../base/use-form.ts'
import { FieldGroup } from './field-group.tsx'

type Choice = { value: string; word: string; meaning: ReactNode }
type Props = BoundField & { hint?: ReactNode; choices: readonly Choice[] }

/** One of several, each with what it means, all in sight; the browser's own radios, so every key works. */
export function ChoiceCards({ id, label, value, problem, hint, choices, onChange }: Props) {
  return (
    <FieldGroup id={id} label={label} problem={problem} hint={hint} className="choice-cards">
      {({ describedBy }) =>
        choices.map(({ value: each, word, meaning }, at) => (
          <div key={each} className="choice-card">
            <label>
              <input
                type="radio"
                name={id}
                id={at === 0 ? id : `${id}-${each}`}
                value={each}
                checked={value === each}
                aria-describedby={`${describedBy(at === 0)} ${id}-${each}-meaning`.trim()}
                onChange={onChange}
              />
              {word}
            </label>
            <div className="choice-meaning" id={`${id}-${each}-meaning`}>
              {meaning}
            </div>
          </div>
        ))
      }
    </FieldGroup>
  )
}
