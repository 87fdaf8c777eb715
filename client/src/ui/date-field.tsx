import { lazy, Suspense } from 'react'
import { type Around, TextField } from './field.tsx'

export type DateFieldProps = Around & {
  /** An ISO day, or nothing. */
  value: string
  min?: string | undefined
  max?: string | undefined
  onChange: (day: string) => void
}

const DatePicker = lazy(async () => ({ default: (await import('./date-picker.tsx')).DatePicker }))

/** A day, typed in three parts or chosen from a calendar, in British order whatever the browser's language. */
export function DateField(props: DateFieldProps) {
  const { min: _, max: __, onChange: ___, ...shown } = props
  return (
    <Suspense fallback={<TextField {...shown} readOnly aria-busy />}>
      <DatePicker {...props} />
    </Suspense>
  )
}
