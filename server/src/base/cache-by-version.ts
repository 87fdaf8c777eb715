import { momentOf } from '@roundtable/db/as-at.ts'
import type { Db } from '@roundtable/db/database.ts'
import { type CountedTable, findChanges } from '@roundtable/db/queries/table-change.queries.ts'
import { LRUCache } from 'lru-cache'
import type { ActorContext, Membership } from './context.ts'

const usual = 200

type Versioned<T> = { version: number; value: Promise<T> }

const written = new WeakSet<Membership>()

/** The version this request came with is behind what it wrote itself: from here on it reads anew. */
export const markWritten = (membership: Membership): void => {
  written.add(membership)
}

/**
 * Something of a partnership that is read with every answer and hardly ever changes: read again only when
 * anything in the partnership was written, and once for all who ask meanwhile. `about` names what else the answer
 * depends on, `most` how many are kept, each counting as many as `weigh` says. A draft that is saved again counts
 * only for what reads drafts: it says `readsDrafts`.
 */
export function cacheByVersion<T, Asked = void>(
  load: (ctx: ActorContext, asked: Asked) => Promise<T>,
  about: (ctx: ActorContext, asked: Asked) => string = () => '',
  {
    most = usual,
    weigh = () => 1,
    readsDrafts = false,
  }: { most?: number; weigh?: (asked: Asked) => number; readsDrafts?: boolean } = {},
): (ctx: ActorContext, asked: Asked) => Promise<T> {
  const caches = new WeakMap<Db, LRUCache<string, Versioned<T>>>()
  return (ctx, asked) => {
    if (written.has(ctx.membership)) return load(ctx, asked)
    const cache = caches.get(ctx.database.reader) ?? new LRUCache<string, Versioned<T>>({ maxSize: most })
    caches.set(ctx.database.reader, cache)
    const version = readsDrafts ? ctx.membership.dataVersion : ctx.membership.sharedVersion
    // What was read before a write is never asked for again: the next takes its place.
    const key = `${ctx.actor.partnershipId} ${about(ctx, asked)}`
    const cached = cache.get(key)
    if (cached?.version === version) return cached.value
    const value = load(ctx, asked)
    if (cached !== undefined && cached.version > version) return value
    const versioned = { version, value }
    cache.set(key, versioned, { size: Math.max(1, weigh(asked)) })
    value.catch(() => {
      if (cache.peek(key) === versioned) cache.delete(key)
    })
    return value
  }
}

type Keeping<Asked> = {
  about?: (ctx: ActorContext, asked: Asked) => string
  most: number
  weigh?: (asked: Asked) => number
}
type Stored<T> = { changes: number; value: Promise<T> }

/**
 * Something that is made of every row of these tables and of nothing else: read again only where the database has
 * counted a write into one of them. `about` names what else it depends on, `most` how many are kept. How much was
 * counted is asked first: what is read after it is no older.
 */
export function cacheByTables<T, Asked = void>(
  tables: readonly CountedTable[],
  load: (ctx: ActorContext, asked: Asked) => Promise<T>,
  { about = () => '', most, weigh = () => 1 }: Keeping<Asked>,
): (ctx: ActorContext, asked: Asked) => Promise<T> {
  const caches = new WeakMap<Db, LRUCache<string, Stored<T>>>()
  return async (ctx, asked) => {
    const { reader } = ctx.database
    if (momentOf(reader) !== null) return load(ctx, asked)
    const cache = caches.get(reader) ?? new LRUCache<string, Stored<T>>({ maxSize: most })
    caches.set(reader, cache)
    const { partnershipId } = ctx.actor
    const key = `${partnershipId} ${about(ctx, asked)}`
    const changes = await findChanges(reader, { partnershipId, tables })
    const before = cache.get(key)
    if (before?.changes === changes) return before.value
    const stored = { changes, value: load(ctx, asked) }
    cache.set(key, stored, { size: Math.max(1, weigh(asked)) })
    stored.value.catch(() => {
      if (cache.peek(key) === stored) cache.delete(key)
    })
    return stored.value
  }
}
