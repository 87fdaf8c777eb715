import { listPersonNames } from '@roundtable/db/queries/member.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { reviewAheadDays } from '@roundtable/shared/goal/pledge-waiting.ts'
import { orderWaiting } from '@roundtable/shared/me/waiting-order.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { nouns } from '../notice/nouns.ts'
import { setUpFilesThatWait } from '../set-up-file/file/set-up-files-that-wait.ts'
import { accountsThatWait } from './accounts-that-wait.ts'

async function loadRecords(ctx: ActorContext) {
  const { actor, database, now } = ctx
  const dueBy = addDays(localDay(now()), reviewAheadDays)
  const found = await Promise.all([
    ...nouns.map((noun) => noun.waiting(database.reader, actor, { dueBy })),
    accountsThatWait(ctx),
  ])
  const records = found.flat()
  const ids = [
    ...new Set(records.flatMap(({ waitsFor, by }) => (waitsFor === null && by !== null ? [by] : []))),
  ]
  const names = await listPersonNames(database.reader, ids)
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return records.map((record) => ({ ...record, waitsFor: record.waitsFor ?? nameOf(record.by) }))
}

const cachedRecords = cacheByVersion(
  loadRecords,
  ({ actor, now }) => `${localDay(now())} ${JSON.stringify(actor)}`,
  // How many rows of a return are filled.
  { readsDrafts: true },
)

/** Everything this person is waited for with; every count of what waits is taken from it. */
export async function listWaiting(ctx: ActorContext) {
  // A file is read without an act, so that no version tells of it.
  const [records, files] = await Promise.all([cachedRecords(ctx), setUpFilesThatWait(ctx)])
  return { items: orderWaiting([...records, ...files], localDay(ctx.now())) }
}

/** Whether this person owes or decides anything at all. */
export const mayWait = (actor: Actor): boolean => nouns.some((noun) => noun.mayWait(actor))
