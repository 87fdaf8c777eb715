import type { Texts } from '../../../base/form-state.ts'

/** Where a browser keeps what was decided and not yet sent: one place for each person and return. */
export const decisionStorageKey = (personId: string, returnId: string): string =>
  `roundtable.decisions.${personId}.${returnId}`

/** A browser that keeps nothing, or is full, must not stop anybody from deciding. */
export function keepDecisions(key: string, texts: Texts<string>): void {
  try {
    const touched = Object.entries(texts).filter(([, text]) => text !== '')
    if (touched.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(touched)))
  } catch {
    // They still stand on the page.
  }
}

function loadDecisions(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

/** These fields, with what was decided before; what is of another form, or about a row entered anew, is left out. */
export function withDecisions(key: string, none: Texts<string>): Texts<string> {
  const kept = loadDecisions(key)
  if (typeof kept !== 'object' || kept === null) return none
  return Object.fromEntries(
    Object.entries(none).map(([field, text]) => {
      const before: unknown = Reflect.get(kept, field)
      return [field, typeof before === 'string' ? before : text]
    }),
  )
}
