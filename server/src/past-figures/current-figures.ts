import type { Db } from '@roundtable/db/database.ts'
import { listPublishedBetween, type PublishedFigure } from '@roundtable/db/queries/past-figures.queries.ts'
import { listReturnsBetween } from '@roundtable/db/queries/return.queries.ts'
import {
  type FigurePlace,
  placeOfFigure,
  type ReportedLine,
} from '@roundtable/shared/past-figures/past-counts.ts'
import type { PastLine } from '@roundtable/shared/past-figures/past-figures.ts'

/** What stands published where these figures would be written, by line and period. */
export async function publishedAt(
  db: Db,
  partnershipId: string,
  figures: readonly FigurePlace[],
): Promise<ReadonlyMap<string, PublishedFigure>> {
  const starts = figures.map(({ periodStart }) => periodStart).sort()
  const [from = '', to = ''] = [starts[0], starts.at(-1)]
  const seriesIds = [...new Set(figures.map(({ seriesId }) => seriesId))]
  const rows = await listPublishedBetween(db, { partnershipId, seriesIds, from, to })
  return new Map(rows.map((row) => [placeOfFigure(row), row]))
}

/** The returns of periods that these lines have figures of. */
export function returnsOver(
  db: Db,
  partnershipId: string,
  lines: readonly (ReportedLine & Pick<PastLine, 'from' | 'to'>)[],
) {
  const [from = ''] = lines.map((line) => line.from).sort()
  const to =
    lines
      .map((line) => line.to)
      .sort()
      .at(-1) ?? ''
  return listReturnsBetween(db, {
    ...{ partnershipId, from, to },
    agencyIds: [...new Set(lines.map(({ agencyId }) => agencyId))],
  })
}
