import type { FormulaPart } from '@roundtable/shared/indicator/formula.ts'
import {
  canTake,
  type FormulaChoice,
  type FormulaField,
  readParts,
  writeParts,
} from '@roundtable/shared/indicator/formula-form.ts'
import { partWords } from '@roundtable/shared/indicator/formula-words.ts'
import type { BoundField } from '../../../base/use-form.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldGroup } from '../../../ui/form/field-group.tsx'
import './formula.css'

export const formulaLabels: Readonly<Record<FormulaField, string>> = {
  numeratorParts: 'On top: the sum of',
  denominatorParts: 'Below: the sum of',
}

type Props = {
  field: (field: FormulaField) => BoundField
  choices: readonly FormulaChoice[]
  frequency: string
}

/** Which numbers of which indicators a calculated one is made of. */
export function FormulaFields({ field, choices, frequency }: Props) {
  const possible = choices.filter((choice) => choice.frequency === frequency && !choice.isCircular)
  return (
    <>
      <PartsField
        field={field('numeratorParts')}
        choices={possible}
        known={choices}
        hint="Numbers that are counted, never percentages or averages. Only indicators that are reported as often are offered."
      />
      <PartsField
        field={field('denominatorParts')}
        choices={possible}
        known={choices}
        hint="Leave it empty where the sum itself is the figure: a count or an amount."
      />
    </>
  )
}

type PartsProps = {
  field: BoundField
  choices: readonly FormulaChoice[]
  known: readonly FormulaChoice[]
  hint: string
}

const taken = ['numerator', 'denominator'] as const

function PartsField({ field, choices, known, hint }: PartsProps) {
  const { id, label, value, problem, onChange } = field
  const parts = readParts(value)
  const set = (next: readonly FormulaPart[]) => onChange({ target: { value: writeParts(next) } })
  const words = ({ code, takes }: FormulaPart): string => {
    const choice = known.find((each) => each.code === code)
    return choice === undefined ? code : wordsOf(choice, takes)
  }
  return (
    <FieldGroup id={id} label={label} problem={problem} hint={hint} className="formula-parts">
      {({ describedBy }) => (
        <>
          {parts.length > 0 && (
            <ul>
              {parts.map((part, at) => (
                <li key={`${part.code} ${part.takes}`}>
                  <span>
                    {at > 0 && <span aria-hidden="true">+ </span>}
                    {words(part)}
                  </span>
                  <Button look="quiet" onClick={() => set(parts.filter((each) => each !== part))}>
                    Take out<span className="unseen">: {words(part)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <select
            id={id}
            value=""
            aria-label={`Add to ${label.toLowerCase()}`}
            aria-describedby={describedBy(true) || undefined}
            aria-invalid={problem === undefined ? undefined : true}
            onChange={(event) => set([...parts, ...readParts(event.target.value)])}
          >
            <option value="">{parts.length === 0 ? 'Choose a number' : 'Add a number'}</option>
            {choices.map((choice) => (
              <optgroup key={choice.code} label={`${choice.code} ${choice.name}`}>
                {taken
                  .filter((takes) => canTake(choice, takes))
                  .map((takes) => (
                    <option key={takes} value={`${choice.code}.${takes}`}>
                      {wordsOf(choice, takes)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </>
      )}
    </FieldGroup>
  )
}

const wordsOf = (
  { code, name, numeratorWording, denominatorWording }: FormulaChoice,
  takes: FormulaPart['takes'],
): string =>
  partWords({ code, name, takes, wording: takes === 'numerator' ? numeratorWording : denominatorWording })
