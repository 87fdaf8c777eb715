import { listMeetingRecords } from '@roundtable/db/queries/meeting.queries.ts'
import { listPersonNames } from '@roundtable/db/queries/member.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { reviewAheadDays } from '@roundtable/shared/goal/pledge-waiting.ts'
import type { LifeRecord } from '@roundtable/shared/lifecycle/life-record.ts'
import { orderWaiting } from '@roundtable/shared/me/waiting-order.ts'
import { seeMeetings, sitsOn } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { LRUCache } from 'lru-cache'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import type { WaitingRecord } from '../notice/noun.ts'
import { nouns } from '../notice/nouns.ts'
import { setUpFilesThatWait } from '../set-up-file/file/set-up-files-that-wait.ts'
import { accountsThatWait } from './accounts-that-wait.ts'

type Found = Promise<WaitingRecord[]>

const dueBy = ({ now }: ActorContext): string => addDays(localDay(now()), reviewAheadDays)
const askedBy = ({ actor, now }: ActorContext): string => `${localDay(now())} ${JSON.stringify(actor)}`

const mostPeople = 200
/** By whoever asks, what was decided about each record: one that is the same again is not decided again. */
const decisions = new LRUCache<string, WeakMap<LifeRecord, WaitingRecord | null>>({ max: mostPeople })

function waitingWith(ctx: ActorContext, readsDrafts: boolean): Found[] {
  const asker = askedBy(ctx)
  const decided = decisions.get(asker) ?? new WeakMap<LifeRecord, WaitingRecord | null>()
  decisions.set(asker, decided)
  return nouns
    .filter((noun) => noun.readsDrafts === readsDrafts)
    .map((noun) => noun.waiting(ctx.database.reader, ctx.actor, { dueBy: dueBy(ctx), decided }))
}

async function named({ database }: ActorContext, found: readonly Found[]) {
  const records = (await Promise.all(found)).flat()
  const ids = [
    ...new Set(records.flatMap(({ waitsFor, by }) => (waitsFor === null && by !== null ? [by] : []))),
  ]
  const names = await listPersonNames(database.reader, ids)
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return records.map((record) =>
    record.waitsFor === null ? { ...record, waitsFor: nameOf(record.by) } : record,
  )
}

const recordsApart = cacheByVersion(
  (ctx) => named(ctx, [...waitingWith(ctx, false), accountsThatWait(ctx)]),
  askedBy,
)
/** How many rows of a return are filled. */
const recordsWithDrafts = cacheByVersion((ctx) => named(ctx, waitingWith(ctx, true)), askedBy, {
  readsDrafts: true,
})

const calledMeetings = cacheByVersion(({ database, actor: { partnershipId } }) =>
  listMeetingRecords(database.reader, { partnershipId, states: ['called'] }),
)

/** When a board they sit on meets next. */
async function findBoardDay(ctx: ActorContext, today: string): Promise<string | null> {
  const { actor } = ctx
  if (!seeMeetings.may(actor)) return null
  const next = (await calledMeetings(ctx)).find((meeting) => meeting.day > today && sitsOn(actor, meeting))
  return next?.day ?? null
}

/** Everything this person is waited for with; every count of what waits is taken from it. */
export async function listWaiting(ctx: ActorContext) {
  // A file is read without an act, so that no version tells of it.
  const today = localDay(ctx.now())
  const [boardDay, ...found] = await Promise.all([
    findBoardDay(ctx, today),
    recordsWithDrafts(ctx),
    recordsApart(ctx),
    setUpFilesThatWait(ctx),
  ])
  return { boardDay, items: orderWaiting(found.flat(), { today, boardDay }) }
}

/** Whether this person owes or decides anything at all. */
export const mayWait = (actor: Actor): boolean => nouns.some((noun) => noun.mayWait(actor))
