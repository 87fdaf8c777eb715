// Serves the pages from the device where there is no network: the one page, and the files it was built of. Answers of
// the server are never stored and never served from here. Another version of this file takes over at its next load.
const store = 'roundtable-files-1'
const page = '/'

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name !== store) await caches.delete(name)
    await self.clients.claim()
  }
  event.waitUntil(tidy())
})

let before = Promise.resolve()

self.addEventListener('message', (event) => {
  if (event.data?.kind !== 'store') return
  // One after another: each takes out what it was not told of.
  const next = () => keep(event.data.files)
  before = before.then(next, next)
  event.waitUntil(before)
})

/** The whole of one build or nothing: a page of another build would ask for files that are not there. */
async function keep(files) {
  const wanted = new Set(files.filter((file) => file.startsWith('/assets/')))
  const answer = await fetch(page)
  if (!answer.ok) return
  const text = await answer.clone().text()
  const named = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file]) => file)
  for (const file of named) wanted.add(file)
  const cache = await caches.open(store)
  for (const file of wanted) {
    if (await cache.match(file)) continue
    const got = await fetch(file)
    if (!got.ok) return
    await cache.put(file, got)
  }
  await cache.put(page, answer)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== page && !wanted.has(pathname)) await cache.delete(pathname)
  }
}

const isPage = (path) => !/^\/(api|trpc|export|upload|calendar|public|health|ready|stop)(\/|$)/.test(path)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && isPage(pathname))
    event.respondWith(fetch(request).catch(() => kept(page)))
  else if (pathname.startsWith('/assets/'))
    event.respondWith(stored(request).then((file) => file ?? fetch(request)))
})

/** A store that cannot be read is no reason to show nothing. */
const stored = (request) => caches.match(request).catch(() => undefined)

const kept = async (path) => (await (await caches.open(store)).match(path)) ?? Response.error()
