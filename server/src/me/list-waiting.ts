import { listPersonNames } from '@roundtable/db/queries/member.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { reviewAheadDays } from '@roundtable/shared/goal/pledge-waiting.ts'
import { orderWaiting } from '@roundtable/shared/me/waiting-order.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { nouns } from '../notice/nouns.ts'

async function loadWaiting({ actor, database, now }: ActorContext) {
  const today = localDay(now())
  const dueBy = addDays(today, reviewAheadDays)
  const found = await Promise.all(nouns.map((noun) => noun.waiting(database.reader, actor, { dueBy })))
  const records = found.flat()
  const ids = [
    ...new Set(records.flatMap(({ waitsFor, by }) => (waitsFor === null && by !== null ? [by] : []))),
  ]
  const names = await listPersonNames(database.reader, ids)
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const items = records.map((record) => ({ ...record, waitsFor: record.waitsFor ?? nameOf(record.by) }))
  return { items: orderWaiting(items, today) }
}

/** Everything this person is waited for with; every count of what waits is taken from it. */
export const listWaiting = cacheByVersion(
  loadWaiting,
  ({ actor, now }) => `${localDay(now())} ${JSON.stringify(actor)}`,
)

/** Whether this person owes or decides anything at all. */
export const mayWait = (actor: Actor): boolean => nouns.some((noun) => noun.mayWait(actor))
