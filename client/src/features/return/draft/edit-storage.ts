import { type EntryField, entryFields, isEntryWord } from '@roundtable/shared/figure/entry-fields.ts'
import { emptyText, type RowText } from '../row/sheet.ts'
import type { Edit, Edits } from './return-edits.ts'

/** Where a browser keeps what was typed and not yet saved: one place for each person and return. */
export const editStorageKey = (personId: string, returnId: string): string =>
  `roundtable.return.${personId}.${returnId}`

export const serializeEdits = (edits: Edits): string => JSON.stringify({ form: 1, edits })

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A browser may have stored a field under the name it had then. */
const formerNames: Partial<Record<EntryField, string>> = { confirmation: 'confirmed' }

function readText(value: unknown): RowText | null {
  if (!isThing(value)) return null
  const text = { ...emptyText }
  for (const field of entryFields) {
    const part: unknown = Reflect.get(value, field) ?? Reflect.get(value, formerNames[field] ?? field)
    // Kept before there was such a field.
    if (part === undefined && isEntryWord(field)) continue
    if (typeof part !== 'string') return null
    text[field] = part
  }
  return text
}

function readEdit(value: unknown): Edit | null {
  if (!isThing(value)) return null
  const version: unknown = Reflect.get(value, 'version')
  const base = readText(Reflect.get(value, 'base'))
  const text = readText(Reflect.get(value, 'text'))
  return typeof version === 'number' && base !== null && text !== null ? { version, base, text } : null
}

/** What was kept; anything that is not of this form is left out, never an error. */
export function parseEdits(stored: string | null): Edits {
  if (stored === null) return {}
  let content: unknown
  try {
    content = JSON.parse(stored)
  } catch {
    return {}
  }
  const kept: unknown = isThing(content) ? Reflect.get(content, 'edits') : null
  if (!isThing(kept)) return {}
  const edits: Record<string, Edit> = {}
  for (const [seriesId, value] of Object.entries(kept)) {
    const edit = readEdit(value)
    if (edit !== null && /^[0-9a-f-]{36}$/.test(seriesId)) edits[seriesId] = edit
  }
  return edits
}

/** A browser that keeps nothing, or is full, must not stop anybody from typing. */
export function keep(key: string, edits: Edits): void {
  try {
    if (Object.keys(edits).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, serializeEdits(edits))
  } catch {
    // What is typed still stands on the page and is saved after a pause.
  }
}

export function loadEdits(key: string): Edits {
  try {
    return parseEdits(localStorage.getItem(key))
  } catch {
    return {}
  }
}
