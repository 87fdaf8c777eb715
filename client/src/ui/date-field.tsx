import { Suspense } from 'react'
import { type Around, FieldToCome, TextField } from './field.tsx'
import { lazyPart } from './lazy-part.tsx'

export type DateFieldProps = Around & {
  /** An ISO day, or nothing. */
  value: string
  min?: string | undefined
  max?: string | undefined
  onChange: (day: string) => void
}

const loadPicker = async () => (await import('./date-picker.tsx')).DatePicker
/** Where it cannot be loaded, the browser's own. */
const DatePicker = lazyPart<DateFieldProps>(loadPicker, ({ onChange, ...field }) => (
  <TextField {...field} type="date" onChange={({ target }) => onChange(target.value)} />
))
/** For a page that goes on without a network: what is loaded later is there before. */
export const loadDateFields = (): Promise<unknown> => loadPicker()

/** A day, typed in three parts or chosen from a calendar, in British order whatever the browser's language. */
export function DateField(props: DateFieldProps) {
  const { min: _, max: __, onChange: ___, ...shown } = props
  return (
    <Suspense fallback={<FieldToCome {...shown} />}>
      <DatePicker {...props} />
    </Suspense>
  )
}
