import { listFigureAuthors } from '@roundtable/db/queries/measurement.queries.ts'
import type { FigureAuthor } from '@roundtable/shared/figure/figure-author.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { audienceOf } from '@roundtable/shared/rights/audience.ts'
import { cacheByVersion } from '../../base/cache-by-version.ts'
import type { ActorContext } from '../../base/context.ts'
import type { LineReading } from './read-line.ts'
import type { IndicatorPage } from './read-page.ts'

const placeOf = (seriesId: string, periodStart: string) => `${seriesId} ${periodStart}`

const load = cacheByVersion(
  async ({ actor, database }, seriesIds: readonly string[]) => {
    const { partnershipId } = actor
    const rows = await listFigureAuthors(database.reader, { partnershipId, seriesIds })
    return new Map(
      rows.map(({ seriesId, periodStart, enteredBy, approvedBy, onBehalf, cell }): [string, FigureAuthor] => {
        const isPast = cell !== null
        return [placeOf(seriesId, periodStart), { enteredBy, onBehalf: onBehalf === 1, approvedBy, isPast }]
      }),
    )
  },
  (_, seriesIds) => seriesIds.join(' '),
)

/** Who entered and who approved each published figure of a line; names are told where figures are told whole. */
export async function authorsOf(
  ctx: ActorContext,
  { line }: Pick<IndicatorPage, 'line'>,
  { figures, history }: Pick<LineReading, 'figures' | 'history'>,
): Promise<IndicatorView['authors']> {
  if (audienceOf(ctx.actor) !== 'trusted') return []
  const before = history?.segments ?? []
  const found = await load(ctx, [line.id, ...before.map(({ seriesId }) => seriesId)])
  return figures.flatMap(({ periodStart, asCode }) => {
    const { seriesId } = before.find(({ code }) => code === asCode) ?? { seriesId: line.id }
    const author = found.get(placeOf(seriesId, periodStart))
    return author === undefined ? [] : [{ periodStart, ...author }]
  })
}
