import { momentOf } from '@roundtable/db/as-at.ts'
import type { Db } from '@roundtable/db/database.ts'
import { type CountedTable, findChanges } from '@roundtable/db/queries/table-change.queries.ts'
import { LRUCache } from 'lru-cache'
import type { ActorContext } from './context.ts'

type Kept<T> = { changes: number; value: T }

/**
 * Something that is made of every row of these tables and of nothing else: read again only where the database has
 * counted a write into one of them. `about` names what else it depends on, `most` how many are kept. How much was
 * counted is asked first: what is read after it is no older.
 */
export function cacheByTables<T, Asked = void>(
  tables: readonly CountedTable[],
  load: (ctx: ActorContext, asked: Asked) => Promise<T>,
  { about = () => '', most }: { about?: (ctx: ActorContext, asked: Asked) => string; most: number },
): (ctx: ActorContext, asked: Asked) => Promise<T> {
  const caches = new WeakMap<Db, LRUCache<string, Kept<T>>>()
  return async (ctx, asked) => {
    const { reader } = ctx.database
    if (momentOf(reader) !== null) return load(ctx, asked)
    const cache = caches.get(reader) ?? new LRUCache<string, Kept<T>>({ max: most })
    caches.set(reader, cache)
    const { partnershipId } = ctx.actor
    const key = `${partnershipId} ${about(ctx, asked)}`
    const changes = await findChanges(reader, { partnershipId, tables })
    const kept = cache.get(key)
    if (kept?.changes === changes) return kept.value
    const value = await load(ctx, asked)
    cache.set(key, { changes, value })
    return value
  }
}
