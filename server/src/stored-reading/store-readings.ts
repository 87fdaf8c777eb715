import { setImmediate as nextTurn } from 'node:timers/promises'
import { findPartnership, listPartnershipIds } from '@roundtable/db/queries/partnership.queries.ts'
import {
  type DueRow,
  deleteReadingsDue,
  deleteSomeOtherViews,
  listIndicatorsWithoutReading,
  listReadingsDue,
  replaceStoredReadings,
} from '@roundtable/db/queries/stored-reading.queries.ts'
import { previewRole, storedAudiences } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext, Services } from '../base/context.ts'
import type { Lease } from '../base/lease.ts'
import { roleContext } from '../base/role-context.ts'
import { type IndicatorReading, readIndicators } from '../scorecard/read-indicators.ts'
import { dependantsOf } from './read-due.ts'
import { readingViewOf } from './reading-view.ts'

const atATime = 50
const deletedAtATime = 500

type View = { ctx: ActorContext; view: string }

/**
 * Decides again how indicators read of which something was written, or that read otherwise by new rules or new code,
 * for those who are told everything and for wider audiences. Answers how many readings it stored.
 */
export async function storeReadings(services: Services, lease: Lease): Promise<number> {
  let stored = 0
  for (const partnershipId of await listPartnershipIds(services.database.reader)) {
    if (!lease.isHeld()) break
    stored += await storeOf(services, partnershipId, lease)
    await nextTurn()
  }
  return stored
}

async function storeOf(services: Services, partnershipId: string, lease: Lease): Promise<number> {
  // What is due is asked first: what is read after it is no older than its marks.
  const marks = await listReadingsDue(services.database.reader, partnershipId)
  const views = await viewsOf(services, partnershipId)
  let stored = 0
  for (const { ctx, view } of views) {
    const missing = await listIndicatorsWithoutReading(ctx.database.reader, { partnershipId, view })
    const ids = [...new Set([...(await dependantsOf(ctx, marks)), ...missing])]
    for (let from = 0; from < ids.length; from += atATime) {
      if (!lease.isHeld()) return stored
      stored += await store(services, { ctx, view }, ids.slice(from, from + atATime))
    }
  }
  if (stored > 0 || marks.length > 0) await finish(services, { partnershipId, views, marks })
  return stored
}

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

type Finished = { partnershipId: string; views: readonly View[]; marks: readonly DueRow[] }

async function finish({ database }: Services, { partnershipId, views, marks }: Finished): Promise<void> {
  const { db } = database
  const used = views.map(({ view }) => view)
  await db.transaction().execute((tx) => deleteReadingsDue(tx, partnershipId, marks))
  const some = () =>
    db
      .transaction()
      .execute((tx) => deleteSomeOtherViews(tx, partnershipId, { views: used, most: deletedAtATime }))
  while (await some()) await nextTurn()
}
