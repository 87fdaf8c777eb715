import { lazy, Suspense } from 'react'
import { type Around, TextField } from './field.tsx'

export type DateFieldProps = Around & {
  /** An ISO day, or nothing. */
  value: string
  min?: string | undefined
  max?: string | undefined
  onChange: (day: string) => void
}

const loadPicker = async () => ({ default: (await import('./date-picker.tsx')).DatePicker })
const DatePicker = lazy(loadPicker)
/** For a page that goes on without a network: what is loaded later is there before. */
export const loadDateFields = (): Promise<unknown> => loadPicker()

/** A day, typed in three parts or chosen from a calendar, in British order whatever the browser's language. */
export function DateField(props: DateFieldProps) {
  const { min: _, max: __, onChange: ___, ...shown } = props
  return (
    <Suspense fallback={<TextField {...shown} readOnly aria-busy />}>
      <DatePicker {...props} />
    </Suspense>
  )
}
