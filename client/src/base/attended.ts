import { unattendedHeader } from '@roundtable/shared/wire/unattended.ts'

/** So long after the last key or touch what a page asks still is asked by somebody. */
const attendedMs = 60_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const

type Shown = Pick<Window, 'addEventListener'>

/** What is said with each request: nothing while somebody is there, and otherwise that the page asks by itself. */
export function attendance(
  shown: Shown | undefined,
  now: () => number = () => performance.now(),
): () => Record<string, string> {
  let last = now()
  const touched = () => {
    last = now()
  }
  for (const sign of signs) shown?.addEventListener(sign, touched, { capture: true, passive: true })
  return () => (now() - last > attendedMs ? { [unattendedHeader]: '1' } : {})
}

export const attendedHeaders = attendance(typeof window === 'undefined' ? undefined : window)
