import {
  blockUntil,
  countFailure,
  findBlock,
  forgetFailures,
  uncountFailure,
} from '@roundtable/db/queries/throttle.queries.ts'
import { secondsToWait, type ThrottleLimit, waitWords } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Services } from './context.ts'
import { hashOf } from './token-hash.ts'

export type Throttled = {
  of: readonly string[]
  limit: ThrottleLimit
  /** Whether one success makes up for every failure before it. */
  forgets?: true
}

const later = (moment: string, seconds: number): string =>
  new Date(Date.parse(moment) + seconds * 1000).toISOString()
const keyOf = ({ of }: Throttled): string => hashOf(of.join('\n'))

/**
 * Tries something that may be a guess. It counts as failed until it has not: guesses that come together are counted
 * too, in the database, for every process. What is refused here is not tried at all.
 */
export async function throttled<Result>(
  services: Pick<Services, 'database' | 'now'>,
  keys: readonly Throttled[],
  attempt: () => Promise<Result>,
): Promise<Result> {
  await count(services, keys)
  const result = await attempt()
  await services.database.db.transaction().execute(async (tx) => {
    for (const each of keys) {
      if (each.forgets) await forgetFailures(tx, keyOf(each))
      else await uncountFailure(tx, keyOf(each))
    }
  })
  return result
}

/** Counts one more failure of each key; none where one of them is blocked. */
export async function count(
  { database, now }: Pick<Services, 'database' | 'now'>,
  keys: readonly Throttled[],
): Promise<void> {
  const at = now()
  await database.db.transaction().execute(async (tx) => {
    for (const each of keys) {
      const key = keyOf(each)
      const counted = await countFailure(tx, { key, now: at, since: later(at, -each.limit.minutes * 60) })
      if (counted === null) throw tooMany(await findBlock(tx, key), at)
      const wait = secondsToWait(each.limit, counted)
      if (wait > 0) await blockUntil(tx, { key, until: later(at, wait) })
    }
  })
}

function tooMany(until: string, now: string): DomainError {
  const left = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000))
  return new DomainError('too-many', `Too many attempts: try again ${waitWords(left)}.`, { retryAfter: left })
}
