import type { FormState } from './form-state.ts'
import { listeners } from './hear/listeners.ts'

/** What was typed into a form that was closed without being sent, by what it is about. */
export type UnsentForms<Field extends string, Of> = Map<string, FormState<Field, Of>>

const forgetting = listeners()

export function unsentForms<Field extends string, Of>(): UnsentForms<Field, Of> {
  const forms: UnsentForms<Field, Of> = new Map()
  forgetting.listen(() => forms.clear())
  return forms
}

/** Whoever signs in next finds nothing of it. */
export function forgetUnsentForms(): void {
  forgetting.say()
}
