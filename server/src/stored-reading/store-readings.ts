import { setImmediate as nextTurn } from 'node:timers/promises'
import { findPartnership, listPartnershipIds } from '@roundtable/db/queries/partnership.queries.ts'
import {
  type DueRow,
  deleteOtherReadings,
  deleteOtherReadingViews,
  deleteReadingsDue,
  deleteSomeOtherViews,
  listIndicatorsWithoutReading,
  listReadingsDue,
  listReadingViews,
  noteReadingViews,
  replaceStoredReadings,
} from '@roundtable/db/queries/stored-reading.queries.ts'
import { foldChanges } from '@roundtable/db/queries/table-change.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { previewRole, storedAudiences } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { eachAlone, type Lease } from '../base/lease.ts'
import { roleContext } from '../base/role-context.ts'
import { type IndicatorReading, readIndicators } from '../scorecard/read-indicators.ts'
import { codeVersion } from './code-version.ts'
import { dependantsOf } from './read-due.ts'
import { readingViewOf } from './reading-view.ts'

/** A lot is as large as what can be decided in so many milliseconds. */
const lotMs = 40
const mostInLot = 100
const deletedAtATime = 200
/** A view of another code that was used within so many days belongs to a process that may still run. */
const daysInUse = 2

type View = { ctx: ActorContext; view: string }

/**
 * Decides again how indicators read of which something was written, or that read otherwise by new rules or new code,
 * for those who are told everything and for wider audiences. Answers how many readings it stored.
 */
export async function storeReadings(services: Services, lease: Lease): Promise<number> {
  const alone = eachAlone()
  let stored = 0
  for (const partnershipId of await listPartnershipIds(services.database.reader)) {
    if (!lease.isHeld()) break
    stored += (await alone.run(() => storeOf(services, partnershipId, lease))) ?? 0
    await nextTurn()
  }
  alone.end()
  return stored
}

async function storeOf(services: Services, partnershipId: string, lease: Lease): Promise<number> {
  // What is due is asked first: what is read after it is no older than its marks.
  const marks = await listReadingsDue(services.database.reader, partnershipId)
  const views = await viewsOf(services, partnershipId)
  let stored = 0
  const decided = new Set<string>()
  for (const { ctx, view } of views) {
    const missing = await listIndicatorsWithoutReading(ctx.database.reader, { partnershipId, view })
    const dependants = await dependantsOf(ctx, marks)
    for (const id of dependants) decided.add(id)
    const ids = [...new Set([...dependants, ...missing])]
    for (let from = 0, lot = 1; from < ids.length; ) {
      if (!lease.isHeld()) return stored
      await nextTurn()
      const began = performance.now()
      stored += await store(services, { ctx, view }, ids.slice(from, from + lot))
      from += lot
      lot = lotAfter(lot, performance.now() - began)
    }
  }
  const isOld = await isNotedBefore(services, partnershipId, views)
  if (stored > 0 || marks.length > 0 || isOld)
    await finish(services, { partnershipId, views, marks, decided })
  return stored
}

/** At most twice as many as before: the first are the dearest, and one slow lot says little. */
const lotAfter = (lot: number, took: number): number =>
  Math.max(1, Math.min(mostInLot, lot * 2, Math.floor((lot * lotMs) / Math.max(1, took))))

async function viewsOf(services: Services, partnershipId: string): Promise<View[]> {
  const partnership = await findPartnership(services.database.reader, partnershipId)
  if (partnership === undefined) return []
  const found = new Map<string, View>()
  for (const audience of storedAudiences) {
    const ctx = roleContext(services, partnership, { role: previewRole(audience), name: 'Roundtable' })
    const view = await readingViewOf(ctx)
    if (view !== null && !found.has(view)) found.set(view, { ctx, view })
  }
  return [...found.values()]
}

async function store({ database }: Services, { ctx, view }: View, ids: readonly string[]): Promise<number> {
  const { partnershipId } = ctx.actor
  const rows = (await readIndicators(ctx, { only: { ids } })).map((reading) =>
    rowOf(reading, { partnershipId, view }),
  )
  await nextTurn()
  await database.db.transaction().execute((tx) => replaceStoredReadings(tx, { partnershipId, view }, rows))
  return rows.length
}

const rowOf = ({ indicator, row }: IndicatorReading, of: { partnershipId: string; view: string }) => {
  const { status, direction, signal, assurance } = row.reading
  const latestValue = row.latest?.value ?? null
  const latestSymbol = row.latest?.symbol ?? null
  return {
    ...of,
    ...{ indicatorId: indicator.id, status, direction, signal, assurance, latestValue, latestSymbol },
  }
}

/** Whether it was not yet noted today that these views are in use. */
async function isNotedBefore(
  { database, now }: Services,
  partnershipId: string,
  views: readonly View[],
): Promise<boolean> {
  const today = localDay(now())
  const noted = await listReadingViews(database.reader, partnershipId)
  const isNoted = ({ view }: View) => noted.some((each) => each.view === view && each.usedDay === today)
  return !views.every(isNoted)
}

type Finished = {
  partnershipId: string
  views: readonly View[]
  marks: readonly DueRow[]
  decided: ReadonlySet<string>
}

/**
 * What was marked is done: by our views it was decided anew, by those of other code it is missing from now on, which
 * their processes see. What is stored by no view in use goes in lots.
 */
async function finish(
  { database, now }: Services,
  { partnershipId, views, marks, decided }: Finished,
): Promise<void> {
  const { db, reader } = database
  const code = await codeVersion()
  const own = views.map(({ view }) => view)
  const usedDay = localDay(now())
  await db.transaction().execute(async (tx) => {
    await deleteOtherReadings(tx, partnershipId, { views: own, indicatorIds: [...decided] })
    await deleteReadingsDue(tx, partnershipId, marks)
    await noteReadingViews(
      tx,
      own.map((view) => ({ partnershipId, view, code, usedDay })),
    )
  })
  const since = addDays(usedDay, -daysInUse)
  const known = await listReadingViews(reader, partnershipId)
  const others = known.filter((each) => each.code !== code && each.usedDay >= since)
  const used = [...own, ...others.map(({ view }) => view)]
  const some = () =>
    db
      .transaction()
      .execute((tx) => deleteSomeOtherViews(tx, partnershipId, { views: used, most: deletedAtATime }))
  while (await some()) await nextTurn()
  await db.transaction().execute((tx) => deleteOtherReadingViews(tx, partnershipId, used))
  await db.transaction().execute((tx) => foldChanges(tx, partnershipId))
}
