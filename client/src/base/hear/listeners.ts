export type Listeners<Said> = {
  say: (said: Said) => void
  /** Answers how one stops. */
  listen: (hear: (said: Said) => void) => () => void
}

/** Whoever wants to hear of something, and the one place that says it to all of them. */
export function listeners<Said = void>(): Listeners<Said> {
  const all = new Set<(said: Said) => void>()
  return {
    say: (said) => {
      for (const hear of all) hear(said)
    },
    listen: (hear) => {
      all.add(hear)
      return () => {
        all.delete(hear)
      }
    },
  }
}
