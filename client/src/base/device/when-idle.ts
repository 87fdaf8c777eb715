const usualMs = 5_000

/** Does something once nothing else is to do, or after so long; answers how it is not done after all. */
export function whenIdle(act: () => void, latestMs = usualMs): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, Math.min(latestMs, 1_500))
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: latestMs })
  return () => cancelIdleCallback(handle)
}
