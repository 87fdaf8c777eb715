/** What is typed and not saved on the server yet, so that a reload or a lost connection loses nothing. */
export type UnsavedDraft = { text: string; supportTaken: boolean }

const keyOf = (partnership: string, id: string): string => `challenge draft ${partnership} ${id}`

export function storeUnsaved(partnership: string, id: string, draft: UnsavedDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(partnership, id))
    else localStorage.setItem(keyOf(partnership, id), JSON.stringify(draft))
  } catch {
    // A browser that stores nothing still saves to the server.
  }
}

export function readUnsaved(partnership: string, id: string): UnsavedDraft | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(partnership, id)) ?? 'null')
    if (typeof read !== 'object' || read === null) return null
    const text = Reflect.get(read, 'text')
    return typeof text === 'string'
      ? { text, supportTaken: Reflect.get(read, 'supportTaken') === true }
      : null
  } catch {
    return null
  }
}
