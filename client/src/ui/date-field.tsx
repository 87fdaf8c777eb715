import { type Around, TextField } from './field.tsx'
import { Later, laterPart } from './later/later.tsx'

export type DateFieldProps = Around & {
  /** An ISO day, or nothing. */
  value: string
  min?: string | undefined
  max?: string | undefined
  onChange: (day: string) => void
}

const datePicker = laterPart(async () => (await import('./date-picker.tsx')).DatePicker)
/** For a page that goes on without a network: what is loaded later is there before. */
export const loadDateFields = (): Promise<unknown> => datePicker.load()

/** A day, typed in three parts or chosen from a calendar, in British order whatever the browser's language. */
export function DateField(props: DateFieldProps) {
  const { onChange, ...shown } = props
  return (
    <Later
      part={datePicker}
      waiting={<TextField {...shown} readOnly aria-busy />}
      missing={<TextField {...shown} type="date" onChange={({ target }) => onChange(target.value)} />}
    >
      {(DatePicker) => <DatePicker {...props} />}
    </Later>
  )
}
