/** Where the service worker lies; it keeps files of the pages and never an answer. */
const program = '/offline.js'

const isPossible = (): boolean => import.meta.env.PROD && 'serviceWorker' in navigator

/** The files this page was built of, as far as they are loaded. */
const loadedFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name, window.location.href))
    .filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)

let later: PerformanceObserver | undefined

/** Keeps the files of this page on the device, and those it loads later, so that it opens again without a network. */
export async function keepShell(): Promise<void> {
  if (!isPossible()) return
  await navigator.serviceWorker.register(program)
  const { active } = await navigator.serviceWorker.ready
  const sent = new Set<string>()
  const send = () => {
    const files = loadedFiles()
    if (files.every((file) => sent.has(file))) return
    for (const file of files) sent.add(file)
    active?.postMessage({ kind: 'store', files })
  }
  send()
  later?.disconnect()
  later = new PerformanceObserver(send)
  later.observe({ type: 'resource' })
}

/** Takes the files and the program that serves them off the device. */
export async function forgetShell(): Promise<void> {
  if (!isPossible()) return
  later?.disconnect()
  for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister()
  for (const name of await caches.keys()) await caches.delete(name)
}
