import type { Database } from '@roundtable/db/database.ts'
import type { ActorContext, Membership } from './context.ts'

const most = 200
const written = new WeakSet<Membership>()

/** The version this request came with is behind what it wrote itself: from here on it reads anew. */
export const markWritten = (membership: Membership): void => {
  written.add(membership)
}

/**
 * Something of a partnership that is read with every answer and hardly ever changes: read again only when
 * anything in the partnership was written. `about` names what else the answer depends on.
 */
export function cacheByVersion<T, Asked = void>(
  load: (ctx: ActorContext, asked: Asked) => Promise<T>,
  about: (ctx: ActorContext, asked: Asked) => string = () => '',
): (ctx: ActorContext, asked: Asked) => Promise<T> {
  const kept = new WeakMap<Database, Map<string, T>>()
  return async (ctx, asked) => {
    if (written.has(ctx.membership)) return load(ctx, asked)
    const known = kept.get(ctx.database) ?? new Map<string, T>()
    kept.set(ctx.database, known)
    const key = `${ctx.actor.partnershipId} ${ctx.membership.dataVersion} ${about(ctx, asked)}`
    const standing = known.get(key)
    if (standing !== undefined) return standing
    const loaded = await load(ctx, asked)
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    known.set(key, loaded)
    return loaded
  }
}
