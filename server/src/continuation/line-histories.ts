import { listPackedLines, unpackLine } from '@roundtable/db/queries/measurement.queries.ts'
import { listPredecessors, type PredecessorRow } from '@roundtable/db/queries/predecessor.queries.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import type { LineHistory, Segment } from './line-history.ts'

export type Link = Pick<
  PredecessorRow,
  'id' | 'indicatorId' | 'predecessorId' | 'fromPeriod' | 'comparable' | 'code' | 'name' | 'unit' | 'goalId'
> & { seriesId: string }

/** What indicators continue, by the indicator; `links` may hold one that is only looked at. */
export async function historiesOf(
  ctx: ActorContext,
  links: readonly Link[],
): Promise<ReadonlyMap<string, LineHistory>> {
  if (links.length === 0) return new Map()
  const granted = goalsGrantedTo(ctx.actor)
  const seen = links.filter(({ goalId }) => granted === null || granted.includes(goalId ?? ''))
  const byIndicator = new Map(seen.map((link) => [link.indicatorId, link]))
  const packed = await listPackedLines(ctx.database.reader, {
    partnershipId: ctx.actor.partnershipId,
    seriesIds: seen.map(({ seriesId }) => seriesId),
  })
  return new Map(seen.map((link) => [link.indicatorId, historyOf(link)]))

  function historyOf(link: Link, above: ReadonlySet<string> = new Set()): LineHistory {
    const { id, code, name, fromPeriod, unit, predecessorId: indicatorId, seriesId } = link
    const comparable = link.comparable === 1
    const text = packed.get(seriesId) ?? ''
    const earlier = byIndicator.get(indicatorId)
    const path = new Set(above).add(link.indicatorId)
    const before = earlier === undefined || path.has(indicatorId) ? null : historyOf(earlier, path)
    const own = unpackLine(text).filter(({ periodStart }) => periodStart < fromPeriod)
    const segments = [
      ...(before?.segments ?? []).map(upToHere),
      { indicatorId, seriesId, code, unit, figures: own },
    ]
    const breaks = [...(before?.breaks ?? []), ...(comparable ? [] : [fromPeriod])]
    const changes = [...(before?.changes ?? []), { code, fromPeriod }]
    const key = [fromPeriod, comparable, text, before?.key ?? ''].join(' ')
    return { id, code, name, fromPeriod, comparable, changes, segments, breaks, key }

    /** Of what came earlier, what the predecessor shows itself, and before this change. */
    function upToHere(segment: Segment): Segment {
      const starts = new Set(own.map(({ periodStart }) => periodStart))
      const figures = segment.figures.filter(
        ({ periodStart }) => periodStart < fromPeriod && !starts.has(periodStart),
      )
      return { ...segment, figures }
    }
  }
}

const load = cacheByVersion(
  async (ctx) => historiesOf(ctx, await listPredecessors(ctx.database.reader, ctx.actor.partnershipId)),
  ({ actor }) => JSON.stringify(goalsGrantedTo(actor)),
)

/** What is shown of the whole partnership's line before an indicator's own figures, by the indicator. */
export const lineHistories = (ctx: ActorContext): Promise<ReadonlyMap<string, LineHistory>> => load(ctx)
