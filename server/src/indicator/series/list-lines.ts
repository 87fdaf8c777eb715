import { listSeries } from '@roundtable/db/queries/indicator.queries.ts'
import { listEndedSeries } from '@roundtable/db/queries/series-reporter.queries.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'

/** The lines of an indicator with who reports each, as they are set up. */
export async function listLines(ctx: ActorContext, { code }: { code: string }) {
  const { reader } = ctx.database
  const indicator = await requireIndicator(reader, ctx, code)
  const { partnershipId } = ctx.actor
  const lines = await listSeries(reader, { partnershipId, indicatorId: indicator.id })
  return lines.map((line) => ({ ...line, addsUp: line.addsUp === null ? null : line.addsUp === 1 }))
}

/** Those that have ended: their figures are there, and nobody is asked for more. */
export async function listEndedLines(ctx: ActorContext, { code }: { code: string }) {
  const { reader } = ctx.database
  const indicator = await requireIndicator(reader, ctx, code)
  const { partnershipId } = ctx.actor
  const lines = await listEndedSeries(reader, { partnershipId, indicatorId: indicator.id })
  return lines.map((line) => ({ ...line, endedAt: line.endedAt ?? '' }))
}
