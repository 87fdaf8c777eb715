import { listRevisions } from '@roundtable/db/queries/measurement.queries.ts'
import { listNoteDays, type Silence } from '@roundtable/db/queries/timeline.queries.ts'
import { type Frequency, periodOf } from '@roundtable/shared/base/period.ts'
import type { ActorContext } from '../base/context.ts'
import { discloseStates, hiddenPeriods } from '../disclosure/disclose-series.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import { linesByIndicator } from '../indicator/lines/indicator-lines.ts'

export type TimelineFacts = {
  /** The indicators of which something may be said at all. */
  indicatorIds: string[]
  silences: Silence[]
  silentNotes: string[]
}

type Indicators = readonly { id: string; code: string; frequency: Frequency }[]

/**
 * Of which periods of which indicators nothing may be said to this reader: those in which a figure of any line is
 * hidden, or was in a former state; the notes about such a period go with them.
 */
export async function silencesFor(ctx: ActorContext, indicators: Indicators): Promise<TimelineFacts> {
  const { audience } = await disclosingFor(ctx)
  const indicatorIds = indicators.map(({ id }) => id)
  if (audience === 'trusted') return { indicatorIds, silences: [], silentNotes: [] }
  const hidden = new Map<string, Set<string>>()
  for (const { id, code } of indicators) {
    const periods = await hiddenPeriodsOf(ctx, code)
    if (periods !== null) hidden.set(id, periods)
  }
  const shown = indicatorIds.filter((id) => hidden.has(id))
  const notes = await listNoteDays(ctx.database.reader, {
    partnershipId: ctx.actor.partnershipId,
    indicatorIds: shown,
  })
  return {
    indicatorIds: shown,
    silences: [...hidden].flatMap(([indicatorId, periods]) =>
      [...periods].map((periodStart) => ({ indicatorId, periodStart })),
    ),
    silentNotes: notes.flatMap(({ id, indicatorId, onDay }) => {
      const indicator = indicators.find((each) => each.id === indicatorId)
      if (indicator === undefined) return [id]
      const { start } = periodOf(indicator.frequency, onDay)
      return hidden.get(indicatorId)?.has(start) === true ? [id] : []
    }),
  }
}

/** Null for an indicator whose lines the reader does not see. */
async function hiddenPeriodsOf(ctx: ActorContext, code: string): Promise<Set<string> | null> {
  const disclosing = await disclosingFor(ctx)
  const { partnershipId } = ctx.actor
  for await (const lines of linesByIndicator(ctx, { indicator: code })) {
    const states = []
    for (const line of lines) {
      const revisions = await listRevisions(ctx.database.reader, { partnershipId, seriesId: line.seriesId })
      states.push(...line.figures, ...discloseStates(disclosing, line, revisions))
    }
    return hiddenPeriods(states)
  }
  return null
}
