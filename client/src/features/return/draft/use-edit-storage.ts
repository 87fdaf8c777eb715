import { useEffect, useRef } from 'react'
import { keep } from './edit-storage.ts'
import type { Edits } from './return-edits.ts'

const everyMs = 250

/** Keeps what was typed in the browser: a moment after the first key, and at once when the page goes. */
export function useEditStorage(key: string, edits: Edits): void {
  const latest = useRef(edits)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    latest.current = edits
    timer.current ??= setTimeout(() => {
      timer.current = null
      keep(key, latest.current)
    }, everyMs)
  }, [key, edits])
  useEffect(() => {
    const now = () => keep(key, latest.current)
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
      now()
    }
  }, [key])
}
