const place = 'roundtable-loaded-again'
const onceWithin = 60_000

/** Whether the server answers, whatever the device thinks of its network. */
export const isReached = (): Promise<boolean> =>
  fetch('/health', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Loads this address anew; false where that was done a moment ago, and did not help. */
export function loadAgain(): boolean {
  try {
    const [address, at] = (window.sessionStorage.getItem(place) ?? '').split(' ')
    if (address === window.location.href && Date.now() - Number(at) < onceWithin) return false
    window.sessionStorage.setItem(place, `${window.location.href} ${Date.now()}`)
  } catch {
    return false
  }
  window.location.reload()
  return true
}
