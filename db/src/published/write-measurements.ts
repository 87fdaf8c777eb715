import { formatDay } from '@roundtable/shared/base/period.ts'
import type { Tx } from '../database.ts'
import { inBatches } from './in-batches.ts'
import type { PublishedFigure } from './read-published.ts'

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
  { now }: { now: string },
): Promise<number> {
  const standing = await tx
    .selectFrom('measurement')
    .select(['seriesId', 'periodStart', 'value', 'reason', 'revision'])
    .where('partnershipId', '=', partnershipId)
    .execute()
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
        recordedAt: now,
      },
    ]
  })
  const why = `The publisher changed this figure: file retrieved on ${formatDay(retrievedOn)}.`
  await inBatches(rows, (batch) =>
    tx
      .insertInto('measurementRevision')
      .values(
        batch.map((row) => ({
          ...row,
          why: row.revision === 1 ? '' : why,
          returnId: null,
          enteredBy: null,
          onBehalf: 0,
          approvedBy: null,
        })),
      )
      .execute(),
  )
  await inBatches(rows, (batch) =>
    tx
      .insertInto('measurement')
      .values(batch.map((row) => ({ ...row, state: row.revision === 1 ? 'published' : 'revised' })))
      .onConflict((conflict) =>
        conflict.columns(['partnershipId', 'seriesId', 'periodStart']).doUpdateSet((eb) => ({
          value: eb.ref('excluded.value'),
          reason: eb.ref('excluded.reason'),
          state: eb.ref('excluded.state'),
          revision: eb.ref('excluded.revision'),
          recordedAt: eb.ref('excluded.recordedAt'),
        })),
      )
      .execute(),
  )
  return rows.length
}
