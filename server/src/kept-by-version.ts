import type { Database } from '@roundtable/db/database.ts'
import type { ActorContext } from './context.ts'

const most = 200

/**
 * Something of a partnership that is read with every answer and hardly ever changes: read again only when
 * anything in the partnership was written.
 */
export function keptByVersion<T>(load: (ctx: ActorContext) => Promise<T>): (ctx: ActorContext) => Promise<T> {
  const kept = new WeakMap<Database, Map<string, T>>()
  return async (ctx) => {
    const known = kept.get(ctx.database) ?? new Map<string, T>()
    kept.set(ctx.database, known)
    const key = `${ctx.actor.partnershipId} ${ctx.membership.dataVersion}`
    const standing = known.get(key)
    if (standing !== undefined) return standing
    const loaded = await load(ctx)
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    known.set(key, loaded)
    return loaded
  }
}
