import { setImmediate } from 'node:timers/promises'
import type { Db } from '@roundtable/db/database.ts'
import { listPublishedBetween, type PublishedFigure } from '@roundtable/db/queries/past-figures.queries.ts'
import { listReturnsBetween } from '@roundtable/db/queries/return.queries.ts'
import { isSameFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { type StoredFigure, unpackFigures } from '@roundtable/shared/past-figures/packed-figure.ts'
import type { PastLine } from '@roundtable/shared/past-figures/past-figures.ts'
import { belongsIntoReturn, type PastReturn } from '@roundtable/shared/past-figures/past-return.ts'

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

type Line = Pick<PastLine, 'seriesId' | 'agencyId' | 'agencyName' | 'frequency' | 'from' | 'to'>

/** The return into which a figure of one of these lines belongs, by its line, its period and whether one stands. */
export async function returnsOver(db: Db, partnershipId: string, lines: readonly Line[]) {
  const found = await listReturnsBetween(db, {
    partnershipId,
    agencyIds: [...new Set(lines.map(({ agencyId }) => agencyId))],
    from: lines.map(({ from }) => from).sort()[0] ?? '',
    to:
      lines
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? '',
  })
  const keyOf = (agencyId: string, frequency: string, start: string) => `${agencyId} ${frequency} ${start}`
  const byPeriod = new Map(
    found.map((each) => [keyOf(each.agencyId, each.frequency, each.periodStart), each]),
  )
  const byLine = new Map(lines.map((line) => [line.seriesId, line]))
  return (
    { seriesId, periodStart }: StoredFigure,
    isPublished: boolean,
  ): Omit<PastReturn, 'figures'> | null => {
    const line = byLine.get(seriesId)
    if (line === undefined) return null
    const over = byPeriod.get(keyOf(line.agencyId, line.frequency, periodStart))
    if (over === undefined || !belongsIntoReturn(over.state, isPublished)) return null
    const { id, frequency, state } = over
    return { id, agencyName: line.agencyName, frequency, periodStart, state }
  }
}

type Counts = Pick<PastLine, 'corrections' | 'same' | 'inReturns'>

/** How many figures of each line correct one that stands, stand just so, or belong into a return of their period. */
export async function countPublished(
  db: Db,
  partnershipId: string,
  { parts, lines }: { parts: readonly string[]; lines: readonly Line[] },
) {
  const counts = new Map<string, Counts>()
  const returns = new Map<string, PastReturn>()
  const returnOver = await returnsOver(db, partnershipId, lines)
  for (const part of parts) {
    const figures = unpackFigures(part)
    const standing = await publishedAt(db, partnershipId, figures)
    for (const figure of figures) {
      const now = standing.get(placeOfFigure(figure))
      const isSame = now !== undefined && isSameFigure(now, figure)
      const over = isSame ? null : returnOver(figure, now !== undefined)
      if (now === undefined && over === null) continue
      const count = counts.get(figure.seriesId) ?? { corrections: 0, same: 0, inReturns: 0 }
      counts.set(figure.seriesId, count)
      if (isSame) count.same += 1
      else if (over === null) count.corrections += 1
      else {
        count.inReturns += 1
        const known = returns.get(over.id) ?? { ...over, figures: 0 }
        returns.set(over.id, { ...known, figures: known.figures + 1 })
      }
    }
    // Others are answered between two pages of a long file.
    await setImmediate()
  }
  return {
    countsOf: (seriesId: string): Counts => counts.get(seriesId) ?? { corrections: 0, same: 0, inReturns: 0 },
    returns: [...returns.values()],
  }
}
