/** Holds the newest of what was sent until it is taken: whoever is slow misses what was old anyway. */
export type Mailbox<T> = {
  send: (value: T) => void
  /** What was sent and not taken is dropped; null ends without a word. */
  end: (error: Error | null) => void
  /** The next that is sent; null at the end. */
  take: () => Promise<T | null>
}

export function mailbox<T>(): Mailbox<T> {
  let newest: { value: T } | null = null
  let ended: { error: Error | null } | null = null
  let wake: () => void = () => undefined
  return {
    send: (value) => {
      if (ended === null) newest = { value }
      wake()
    },
    end: (error) => {
      ended ??= { error }
      newest = null
      wake()
    },
    take: async () => {
      while (newest === null && ended === null) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (newest !== null) {
        const { value } = newest
        newest = null
        return value
      }
      if (ended?.error != null) throw ended.error
      return null
    },
  }
}
