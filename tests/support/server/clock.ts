/** A moment at which the clock stands still, or from which it runs; the real time where neither is given. */
export type Clock = { at?: string; from?: string }

export function clockOf(clock: Clock): () => string {
  return movingClock(clock).now
}

/** A clock that is set on: it runs from the moment it is moved to. */
export function movingClock({ at, from }: Clock): { now: () => string; moveTo: (moment: string) => void } {
  const running = (moment: string) => {
    const ahead = Date.parse(moment) - Date.now()
    return () => new Date(Date.now() + ahead).toISOString()
  }
  let read = at !== undefined ? () => at : running(from ?? new Date().toISOString())
  return {
    now: () => read(),
    moveTo: (moment) => {
      read = running(moment)
    },
  }
}
