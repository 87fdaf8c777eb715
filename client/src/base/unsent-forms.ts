import type { FormState } from './form-state.ts'

/** What was typed into a form that was closed without being sent, by what it is about. */
export type UnsentForms<Field extends string, Of> = Map<string, FormState<Field, Of>>

const all = new Set<() => void>()

export function unsentForms<Field extends string, Of>(): UnsentForms<Field, Of> {
  const forms: UnsentForms<Field, Of> = new Map()
  all.add(() => forms.clear())
  return forms
}

/** Whoever signs in next finds nothing of it. */
export function forgetUnsentForms(): void {
  for (const forget of all) forget()
}
