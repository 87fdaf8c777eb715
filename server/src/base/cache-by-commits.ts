import type { Database, Db } from '@roundtable/db/database.ts'
import { LRUCache } from 'lru-cache'

/** `until` is the first moment at which it is another one though nothing was written. */
type Found<T> = { value: T; until: string }
type Cached<T> = Found<T> & { commits: string; readAt: string }
type Lookup = { database: Database; now: string; key: string }

/**
 * Something that is read with every request and that any write may change: read again once anybody, in any process,
 * has committed anything at all (of `people`, anything that may be about people), and once time has changed it. Where a
 * database does not tell, it is read each time.
 */
export function cacheByCommits<T>(most: number, about?: 'people') {
  const caches = new WeakMap<Db, LRUCache<string, Cached<T>>>()
  return async ({ database, now, key }: Lookup, read: () => Promise<Found<T> | null>): Promise<T | null> => {
    const commits = database.commits(about)
    if (commits === null) return (await read())?.value ?? null
    const cache = caches.get(database.reader) ?? new LRUCache<string, Cached<T>>({ max: most })
    caches.set(database.reader, cache)
    const cached = cache.get(key)
    if (cached?.commits === commits && cached.readAt <= now && now < cached.until) return cached.value
    const found = await read()
    if (found === null) cache.delete(key)
    else cache.set(key, { ...found, commits, readAt: now })
    return found?.value ?? null
  }
}
