import { readerAsAt } from '@roundtable/db/as-at.ts'
import type { Database, Db } from '@roundtable/db/database.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { canonicalMoment, momentProblem } from '@roundtable/shared/past/as-at-rules.ts'
import { LRUCache } from 'lru-cache'
import type { ActorContext } from './context.ts'

const most = 100
const pasts = new WeakMap<Db, LRUCache<string, Database>>()

/** One and the same database for one moment, so that what is cached with it serves the next reader of then. */
function databaseAsAt(database: Database, moment: string): Database {
  const cache = pasts.get(database.reader) ?? new LRUCache<string, Database>({ max: most })
  pasts.set(database.reader, cache)
  const cached = cache.get(moment)
  if (cached !== undefined) return cached
  const reader = readerAsAt(database.reader, moment)
  const past = { ...database, db: reader, reader }
  cache.set(moment, past)
  return past
}

/**
 * The same request, reading as at a moment: that moment is now, the tables are as they stood, and nothing can be
 * written. Rights, audience and granted goals stay those of today. Without a moment the request is answered as ever.
 */
export async function atMoment(
  ctx: ActorContext,
  asAt: string | undefined,
  field = 'asAt',
): Promise<ActorContext> {
  if (asAt === undefined) return ctx
  const { actor, database } = ctx
  const moment = canonicalMoment(asAt)
  const partnership = await findPartnership(database.reader, actor.partnershipId)
  const problem = momentProblem(moment, { began: partnership?.createdAt ?? moment, now: ctx.now() })
  if (problem !== null)
    throw new DomainError('bad-input', problem, { fields: [{ field, sentence: problem }] })
  return {
    ...ctx,
    now: () => moment,
    database: databaseAsAt(database, moment),
    actor: { ...actor, readOnly: true },
  }
}
