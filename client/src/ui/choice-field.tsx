import { Suspense } from 'react'
import { type Around, FieldToCome, SelectField } from './field.tsx'
import { lazyPart } from './lazy-part.tsx'

export type Choice = { value: string; word: string }
export type ChoiceFieldProps = Around & {
  /** The value of a choice, or nothing. */
  value: string
  /** What stands where nothing is chosen: "Choose an agency". */
  none: string
  choices: readonly Choice[]
  onChange: (event: { target: { value: string } }) => void
}

const loadCombobox = async () => (await import('./combobox.tsx')).Combobox
/** Where it cannot be loaded, the browser's own. */
const Combobox = lazyPart<ChoiceFieldProps>(loadCombobox, (props) => <ShortChoice {...props} />)
/** For a page that goes on without a network: what is loaded later is there before. */
export const loadChoiceFields = (): Promise<unknown> => loadCombobox()
const mostInSelect = 10

/** One of several: the browser's own list where it is short, one to be searched by name where it is long. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { none, choices, ...field } = props
  if (choices.length <= mostInSelect) return <ShortChoice {...props} />
  const word = choices.find(({ value }) => value === field.value)?.word ?? ''
  return (
    <Suspense fallback={<FieldToCome {...field} value={word} placeholder={none} />}>
      <Combobox {...props} />
    </Suspense>
  )
}

const ShortChoice = ({ none, choices, ...field }: ChoiceFieldProps) => (
  <SelectField {...field}>
    <option value="">{none}</option>
    {choices.map(({ value, word }) => (
      <option key={value} value={value}>
        {word}
      </option>
    ))}
  </SelectField>
)
