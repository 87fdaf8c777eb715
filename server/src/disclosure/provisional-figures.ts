import { listProvisionalFigures } from '@roundtable/db/queries/commentary.queries.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'

const placeOf = (seriesId: string | null, periodStart: string) => `${seriesId} ${periodStart}`

const load = cacheByVersion(async ({ actor, database }) => {
  const rows = await listProvisionalFigures(database.reader, actor.partnershipId)
  return new Set(rows.map(({ seriesId, periodStart }) => placeOf(seriesId, periodStart)))
})

type Shown = { periodStart: string; value: string | null }

/** Whether a figure is provisional; of one that is not shown nothing is said. */
export async function provisionalFigures(ctx: ActorContext) {
  const provisional = await load(ctx)
  return (seriesId: string | null, shown: Shown | null): boolean =>
    shown !== null && shown.value !== null && provisional.has(placeOf(seriesId, shown.periodStart))
}
