/** What was found for a text, or is found now. */
export type Remembered<Found> = (text: string, find: (text: string) => Found) => Found

/** Keeps what was found for a text: a column of a table says the same few things thousands of times. */
export function remember<Found>(atMost = 20_000): Remembered<Found> {
  const known = new Map<string, Found>()
  return (text, find) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= atMost) known.clear()
    const found = find(text)
    known.set(text, found)
    return found
  }
}
