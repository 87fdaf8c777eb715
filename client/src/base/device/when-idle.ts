/** Does something once nothing else is to do; answers how it is not done after all. */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 1_500)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: 5_000 })
  return () => cancelIdleCallback(handle)
}
