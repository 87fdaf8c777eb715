import { listPastSeries } from '@roundtable/db/queries/past-figures.queries.ts'
import type { PastPicture } from '@roundtable/shared/past-figures/past-figures.ts'
import { enterReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { tableLineOf } from '../return/sheet/table-lines.ts'
import { requirePastFile } from './get-past-file.ts'

/** The first rows of a file's sheets, with the indicators and lines a person may say they are of. */
export async function getPastPicture(ctx: ActorContext, { id }: { id: string }): Promise<PastPicture> {
  const { reader } = ctx.database
  const { picture } = await requirePastFile(reader, ctx, id)
  const series = await listPastSeries(reader, ctx.actor.partnershipId, enterReturns.scope(ctx.actor))
  const names = new Map(series.map(({ code, name }) => [code, name]))
  const lines = series.flatMap(
    (line) => tableLineOf(line, { periodStart: null, notAsked: null }).lineName ?? [],
  )
  return {
    sheets: JSON.parse(picture),
    indicators: [...names].map(([code, name]) => ({ code, name })),
    lineNames: [...new Set(lines)],
  }
}
