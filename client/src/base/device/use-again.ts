import { useEffect } from 'react'

type Options = {
  everyMs: number
  /** Whether anything waits for the server at all. */
  isWaiting: boolean
}

/** What waits for the server is tried at once, every so often, and as soon as there is a network again. */
export function useAgain(attempt: () => void, { everyMs, isWaiting }: Options): void {
  useEffect(() => {
    if (!isWaiting) return undefined
    attempt()
    const timer = window.setInterval(attempt, everyMs)
    window.addEventListener('online', attempt)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('online', attempt)
    }
  }, [attempt, everyMs, isWaiting])
}
