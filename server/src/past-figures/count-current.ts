import { setImmediate } from 'node:timers/promises'
import type { Db } from '@roundtable/db/database.ts'
import { listPublishedBetween, type PublishedFigure } from '@roundtable/db/queries/past-figures.queries.ts'
import { isSameFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { type StoredFigure, unpackFigures } from '@roundtable/shared/past-figures/packed-figure.ts'

export const placeOfFigure = ({ seriesId, periodStart }: { seriesId: string; periodStart: string }): string =>
  `${seriesId} ${periodStart}`

/** What stands published where these figures would be written, by line and period. */
export async function publishedAt(
  db: Db,
  partnershipId: string,
  figures: readonly StoredFigure[],
): Promise<ReadonlyMap<string, PublishedFigure>> {
  const starts = figures.map(({ periodStart }) => periodStart).sort()
  const [from = '', to = ''] = [starts[0], starts.at(-1)]
  const seriesIds = [...new Set(figures.map(({ seriesId }) => seriesId))]
  const rows = await listPublishedBetween(db, { partnershipId, seriesIds, from, to })
  return new Map(rows.map((row) => [placeOfFigure(row), row]))
}

/** How many figures of each line correct one that stands, and how many stand just so. */
export async function countPublished(db: Db, partnershipId: string, parts: readonly string[]) {
  const counts = new Map<string, { corrections: number; same: number }>()
  for (const part of parts) {
    const figures = unpackFigures(part)
    const standing = await publishedAt(db, partnershipId, figures)
    for (const figure of figures) {
      const now = standing.get(placeOfFigure(figure))
      if (now === undefined) continue
      const count = counts.get(figure.seriesId) ?? { corrections: 0, same: 0 }
      counts.set(figure.seriesId, count)
      if (isSameFigure(now, figure)) count.same += 1
      else count.corrections += 1
    }
    // Others are answered between two pages of a long file.
    await setImmediate()
  }
  return (seriesId: string) => counts.get(seriesId) ?? { corrections: 0, same: 0 }
}
