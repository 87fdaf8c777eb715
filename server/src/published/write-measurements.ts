import type { Tx } from '@roundtable/db/database.ts'
import {
  insertRevisions,
  listCurrentFigures,
  upsertMeasurements,
} from '@roundtable/db/queries/published-figure.queries.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { PublishedFigure } from '@roundtable/shared/published/read-published.ts'

type Wanted = {
  partnershipId: string
  seriesByCode: Map<string, string>
  figures: readonly PublishedFigure[]
  retrievedOn: string
}

/** Adds new figures and revises changed ones, each with its revision; answers how many that were. */
export async function writeMeasurements(
  tx: Tx,
  { partnershipId, seriesByCode, figures, retrievedOn }: Wanted,
  at: string,
): Promise<number> {
  const standing = await listCurrentFigures(tx, partnershipId)
  const before = new Map(standing.map((row) => [`${row.seriesId} ${row.periodStart}`, row]))
  const rows = figures.flatMap(({ indicator, period, value, reason }) => {
    const seriesId = seriesByCode.get(indicator.code)
    if (seriesId === undefined) throw new Error(`${indicator.code} has no series`)
    const was = before.get(`${seriesId} ${period.start}`)
    if (was !== undefined && was.value === value && was.reason === reason) return []
    return [
      {
        partnershipId,
        seriesId,
        periodStart: period.start,
        periodEnd: period.end,
        numerator: null,
        denominator: null,
        value,
        reason,
        revision: (was?.revision ?? 0) + 1,
        recordedAt: at,
      },
    ]
  })
  const why = `The publisher changed this figure: file retrieved on ${formatDay(retrievedOn)}.`
  await insertRevisions(
    tx,
    rows.map((row) => ({
      ...row,
      why: row.revision === 1 ? '' : why,
      returnId: null,
      enteredBy: null,
      onBehalf: 0,
      approvedBy: null,
    })),
  )
  await upsertMeasurements(
    tx,
    rows.map((row) => ({ ...row, state: row.revision === 1 ? 'published' : 'revised' })),
  )
  return rows.length
}
