import type { BoundField } from '../base/use-form.ts'
import { TextField } from './field.tsx'

/** A password that is chosen, typed twice. */
export function NewPasswordFields({ password, again }: { password: BoundField; again: BoundField }) {
  return (
    <>
      <TextField
        {...password}
        hint="15 characters or more is best: three or four words you will remember. You may paste it."
        type="password"
        autoComplete="new-password"
      />
      <TextField {...again} type="password" autoComplete="new-password" />
    </>
  )
}
