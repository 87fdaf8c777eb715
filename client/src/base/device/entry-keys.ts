/** What somebody entered in a room, and the server does not have yet. */
export const unsentPrefix = 'roundtable.room.'
/** The same, which nobody can read here until its author has signed in again. */
export const leftPrefix = 'roundtable.left.'

/** Null where the browser stores nothing. */
export const shelf = (): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

export function keysWith(prefix: string): string[] {
  const storage = shelf()
  if (storage === null) return []
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.startsWith(prefix),
  )
}

/** Of one person, or of anybody. */
export const hasUnsent = (personId = ''): boolean => keysWith(`${unsentPrefix}${personId}`).length > 0
export const hasLeft = (personId = ''): boolean => keysWith(`${leftPrefix}${personId}`).length > 0

/** Everything else that the pages stored here, where the browser is not told to throw all away. */
export function forgetAllButEntries(): void {
  const isKept = (key: string) => key.startsWith(leftPrefix) || key.startsWith(unsentPrefix)
  for (const key of keysWith('')) if (!isKept(key)) shelf()?.removeItem(key)
  window.sessionStorage.clear()
}
