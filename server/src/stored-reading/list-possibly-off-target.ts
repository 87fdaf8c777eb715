import {
  listIndicatorsOfStatus,
  listIndicatorsWithoutReading,
} from '@roundtable/db/queries/stored-reading.queries.ts'
import type { ActorContext } from '../base/context.ts'
import { readDue } from './read-due.ts'
import { readingViewOf } from './reading-view.ts'

/** The indicators that are off target by what is stored, and those of which nothing is; null where any may be. */
export async function listPossiblyOffTarget(ctx: ActorContext): Promise<string[] | null> {
  const view = await readingViewOf(ctx)
  if (view === null) return null
  const { reader } = ctx.database
  const { partnershipId } = ctx.actor
  const due = [...(await readDue(ctx))]
  const off = await listIndicatorsOfStatus(reader, { partnershipId, view, status: 'off-target', except: due })
  return [...off, ...due, ...(await listIndicatorsWithoutReading(reader, { partnershipId, view }))]
}
