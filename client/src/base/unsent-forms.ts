import type { FormState } from './form-state.ts'

/** What was typed into a form that was closed without being sent, by what it is about. */
export type UnsentForms<Field extends string, Of> = Map<string, FormState<Field, Of>>

const all = new Set<Pick<Map<unknown, unknown>, 'size' | 'clear'>>()

export function unsentForms<Field extends string, Of>(): UnsentForms<Field, Of> {
  const forms: UnsentForms<Field, Of> = new Map()
  all.add(forms)
  return forms
}

/** Whoever signs in next finds nothing of it. */
export function forgetUnsentForms(): void {
  for (const forms of all) forms.clear()
}

/** Whether something typed is in this window alone: it is lost when the page is loaded anew. */
export const holdsUnsentForms = (): boolean => [...all].some(({ size }) => size > 0)
