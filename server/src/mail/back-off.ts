/** Minutes between the attempts at a letter that is refused for now. */
const waits = [1, 5, 30, 120, 480, 1440, 1440] as const
/** Attempts at a letter that is refused for good: a mailbox may have been closed by mistake. */
const mostForGood = 3

/** The moment of the next attempt, or null where the letter is given up. `attempts` counts the one just made. */
export function nextAttempt(
  attempts: number,
  { refused, at }: { refused: 'for-now' | 'for-good'; at: string },
): string | null {
  const wait = waits[attempts - 1]
  if (wait === undefined || (refused === 'for-good' && attempts >= mostForGood)) return null
  return new Date(Date.parse(at) + wait * 60_000).toISOString()
}
