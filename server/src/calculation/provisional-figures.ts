import type { Db } from '@roundtable/db/database.ts'
import { listProvisionalFigures } from '@roundtable/db/queries/commentary.queries.ts'
import { listFormulaTerms, listWholeLines } from '@roundtable/db/queries/formula.queries.ts'
import { formulaFor } from '@roundtable/shared/indicator/formula.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { versionsOf } from './formula-versions.ts'

type Place = { seriesId: string | null; periodStart: string }
const keyOf = ({ seriesId, periodStart }: Place): string => `${seriesId} ${periodStart}`

const load = cacheByVersion(async ({ actor, database: { reader } }) => {
  const reported = await listProvisionalFigures(reader, actor.partnershipId)
  const made = reported.length === 0 ? [] : await madeOf(reader, actor.partnershipId, reported)
  return new Set([...reported, ...made].map(keyOf))
})

/** The calculated figures that one of these goes into, and those that they go into in turn. */
async function madeOf(reader: Db, partnershipId: string, reported: readonly Place[]): Promise<Place[]> {
  const terms = await listFormulaTerms(reader, { partnershipId })
  const indicatorIds = [...new Set(terms.flatMap(({ indicatorId, partId }) => [indicatorId, partId]))]
  const lines = await listWholeLines(reader, { partnershipId, indicatorIds })
  const indicatorOf = new Map(lines.map(({ seriesId, indicatorId }) => [seriesId, indicatorId]))
  const made = [...new Set(terms.map(({ indicatorId }) => indicatorId))].flatMap((id) => {
    const seriesId = lines.find(({ indicatorId }) => indicatorId === id)?.seriesId
    const versions = versionsOf(terms.filter(({ indicatorId }) => indicatorId === id))
    return seriesId === undefined ? [] : [{ seriesId, versions }]
  })
  const found = new Map<string, Place>()
  const pending = [...reported]
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    const { periodStart } = part
    const partId = indicatorOf.get(part.seriesId ?? '')
    for (const { seriesId, versions } of partId === undefined ? [] : made) {
      const whole = { seriesId, periodStart }
      const isMadeOf = formulaFor(versions, periodStart)?.terms.some((term) => term.partId === partId)
      if (isMadeOf !== true || found.has(keyOf(whole))) continue
      found.set(keyOf(whole), whole)
      pending.push(whole)
    }
  }
  return [...found.values()]
}

type Shown = { periodStart: string; value: string | null }

/** Whether a figure is provisional, or made of one that is; of one that is not shown nothing is said. */
export async function provisionalFigures(ctx: ActorContext) {
  const provisional = await load(ctx)
  return (seriesId: string | null, shown: Shown | null): boolean =>
    shown !== null &&
    shown.value !== null &&
    provisional.has(keyOf({ seriesId, periodStart: shown.periodStart }))
}
