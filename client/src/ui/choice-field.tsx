import { type Around, SelectField, TextField } from './field.tsx'
import { Later, laterPart } from './later/later.tsx'

export type Choice = { value: string; word: string }
export type ChoiceFieldProps = Around & {
  /** The value of a choice, or nothing. */
  value: string
  /** What stands where nothing is chosen: "Choose an agency". */
  none: string
  choices: readonly Choice[]
  onChange: (event: { target: { value: string } }) => void
}

const combobox = laterPart(async () => (await import('./combobox.tsx')).Combobox)
/** For a page that goes on without a network: what is loaded later is there before. */
export const loadChoiceFields = (): Promise<unknown> => combobox.load()
const mostInSelect = 10

/** One of several: the browser's own list where it is short, one to be searched by name where it is long. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { none, choices, ...field } = props
  const browsersOwn = (
    <SelectField {...field}>
      <option value="">{none}</option>
      {choices.map(({ value, word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </SelectField>
  )
  if (choices.length <= mostInSelect) return browsersOwn
  const word = choices.find(({ value }) => value === field.value)?.word ?? ''
  return (
    <Later
      part={combobox}
      waiting={<TextField {...field} value={word} placeholder={none} readOnly aria-busy />}
      missing={browsersOwn}
    >
      {(Combobox) => <Combobox {...props} />}
    </Later>
  )
}
