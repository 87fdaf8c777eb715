import { useEffect, useRef } from 'react'
import { type Refused, refusalKind } from '../../../base/refusal.ts'

const againMs = 5_000

type Saving = { error: Refused | null; isPending: boolean; reset: () => void; save: () => Promise<unknown> }

/**
 * Saving goes on by itself: after a sign-in in another tab, when the connection is back, and every few seconds while
 * the server does not answer or cannot. Answers the refusal that stands, also while it is tried again.
 */
export function useSaveRetry({ error, isPending, reset, save }: Saving): Refused | null {
  const standing = useRef<Refused | null>(null)
  if (error !== null) standing.current = error
  else if (!isPending) standing.current = null
  useEffect(() => {
    if (error === null) return
    const retry = () => reset()
    const kind = refusalKind(error)
    const isLost = kind === 'unreachable' || kind === 'broken'
    const timer = isLost ? setTimeout(() => void save(), againMs) : undefined
    window.addEventListener('focus', retry)
    window.addEventListener('online', retry)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', retry)
      window.removeEventListener('online', retry)
    }
  }, [error, reset, save])
  return standing.current
}
