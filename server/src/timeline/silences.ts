import { findIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { listNoteDays, type Silence } from '@roundtable/db/queries/timeline.queries.ts'
import { type Frequency, periodOf } from '@roundtable/shared/base/period.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { lineHistories } from '../continuation/line-histories.ts'
import { indicatorsIn } from '../continuation/line-history.ts'
import { silentPeriods } from '../disclosure/disclose-figures.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'

export type TimelineFacts = {
  /** The indicators of which something may be said at all. */
  indicatorIds: string[]
  silences: Silence[]
  silentNotes: string[]
}

type Indicators = readonly { id: string; code: string; frequency: Frequency }[]

/**
 * Of which periods of which indicators nothing may be said to this reader: those in which a figure of any line is
 * not told; the notes about such a period go with them.
 */
export async function silencesFor(ctx: ActorContext, indicators: Indicators): Promise<TimelineFacts> {
  const histories = await lineHistories(ctx)
  const read = (id: string) => [id, ...indicatorsIn(histories.get(id))]
  const disclosing = await disclosingFor(
    ctx,
    indicators.flatMap(({ id }) => read(id)),
  )
  const indicatorIds = indicators.map(({ id }) => id)
  if (disclosing.audience === 'trusted') return { indicatorIds, silences: [], silentNotes: [] }
  const shown = disclosing.audience === 'none' ? [] : await shownAmong(ctx, indicators)
  const silent = new Map(shown.map((id) => [id, silentPeriods(disclosing, ...read(id))]))
  const notes = await listNoteDays(ctx.database.reader, {
    partnershipId: ctx.actor.partnershipId,
    indicatorIds: shown,
  })
  return {
    indicatorIds: shown,
    silences: [...silent].flatMap(([indicatorId, periods]) =>
      [...periods].map((periodStart) => ({ indicatorId, periodStart })),
    ),
    silentNotes: notes.flatMap(({ id, indicatorId, onDay }) => {
      const indicator = indicators.find((each) => each.id === indicatorId)
      if (indicator === undefined) return [id]
      const { start } = periodOf(indicator.frequency, onDay)
      return silent.get(indicatorId)?.has(start) === true ? [id] : []
    }),
  }
}

/** Those whose lines the reader sees. */
async function shownAmong({ actor, database }: ActorContext, indicators: Indicators): Promise<string[]> {
  const { partnershipId } = actor
  const shown: string[] = []
  for (const { id, code } of indicators) {
    const goalIds = goalsGrantedTo(actor)
    const found = await findIndicator(database.reader, { partnershipId, goalIds, code })
    if (found !== undefined) shown.push(id)
  }
  return shown
}
