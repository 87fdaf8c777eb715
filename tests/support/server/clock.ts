/** A moment at which the clock stands still, or from which it runs; the real time where neither is given. */
export type Clock = { at?: string; from?: string }

export function clockOf({ at, from }: Clock): () => string {
  if (at !== undefined) return () => at
  const ahead = from === undefined ? 0 : Date.parse(from) - Date.now()
  return () => new Date(Date.now() + ahead).toISOString()
}
