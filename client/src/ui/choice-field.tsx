import { lazy, Suspense } from 'react'
import { type Around, SelectField, TextField } from './field.tsx'

export type Choice = { value: string; word: string }
export type ChoiceFieldProps = Around & {
  /** The value of a choice, or nothing. */
  value: string
  /** What stands where nothing is chosen: "Choose an agency". */
  none: string
  choices: readonly Choice[]
  onChange: (event: { target: { value: string } }) => void
}

const loadCombobox = async () => ({ default: (await import('./combobox.tsx')).Combobox })
const Combobox = lazy(loadCombobox)
/** For a page that goes on without a network: what is loaded later is there before. */
export const loadChoiceFields = (): Promise<unknown> => loadCombobox()
const mostInSelect = 10

/** One of several: the browser's own list where it is short, one to be searched by name where it is long. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { none, choices, ...field } = props
  if (choices.length <= mostInSelect) {
    return (
      <SelectField {...field}>
        <option value="">{none}</option>
        {choices.map(({ value, word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </SelectField>
    )
  }
  const word = choices.find(({ value }) => value === field.value)?.word ?? ''
  return (
    <Suspense fallback={<TextField {...field} value={word} placeholder={none} readOnly aria-busy />}>
      <Combobox {...props} />
    </Suspense>
  )
}
