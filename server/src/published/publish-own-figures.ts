import type { Tx } from '@roundtable/db/database.ts'
import { listBenchmarkSources, listOwnBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { listSeriesCodes } from '@roundtable/db/queries/indicator.queries.ts'
import { updateAttribution } from '@roundtable/db/queries/partnership.queries.ts'
import {
  insertRevisions,
  listCurrentFigures,
  upsertMeasurements,
} from '@roundtable/db/queries/published-figure.queries.ts'
import { attributionOf } from '@roundtable/shared/published/attribution.ts'
import { reasonOfSymbol } from '@roundtable/shared/published/open-data/data-value.ts'

type Given = {
  partnershipId: string
  /** Who takes the file over, or back. */
  personId: string
  at: string
  indicatorIds: readonly string[]
  /** Why a figure changed that stood. */
  changed: string
  /** Why there is none any more. */
  gone: string
}

const noFigure = { value: null, reason: 'not-available' as const }

/**
 * In a partnership of published figures its own are those of its area: new ones are published, those that a publisher
 * changed or took away are revised. The attribution names the publishers whose figures stand.
 */
export async function publishOwnFigures(
  tx: Tx,
  { partnershipId, personId, at, indicatorIds, changed, gone: noMore }: Given,
): Promise<number> {
  const own = await listOwnBenchmarks(tx, { partnershipId, indicatorIds })
  const published = new Map(own.map((row) => [`${row.indicatorCode} ${row.periodStart}`, row]))
  const series = await listSeriesCodes(tx, { partnershipId, indicatorIds })
  const codeOf = new Map(series.map(({ id, code }) => [id, code]))
  const seriesOf = new Map(series.map(({ id, code }) => [code, id]))
  const seriesIds = series.map(({ id }) => id)
  const standing = await listCurrentFigures(tx, { partnershipId, seriesIds })
  const before = new Map(standing.map((row) => [`${codeOf.get(row.seriesId)} ${row.periodStart}`, row]))
  const wanted = [...published.values()].map(({ indicatorCode, periodStart, periodEnd, value, symbol }) => ({
    ...{ key: `${indicatorCode} ${periodStart}`, seriesId: seriesOf.get(indicatorCode) ?? '' },
    ...{ periodStart, periodEnd, value, reason: value === null ? reasonOfSymbol(symbol) : null },
  }))
  const gone = [...before]
    .filter(([key]) => !published.has(key))
    .map(([key, { seriesId, periodStart, periodEnd }]) => ({
      ...{ key, seriesId, periodStart, periodEnd },
      ...noFigure,
    }))
  const isGone = new Set(gone.map(({ seriesId, periodStart }) => `${seriesId} ${periodStart}`))
  const rows = [...wanted, ...gone].flatMap(({ key, ...figure }) => {
    const was = before.get(key)
    if (was !== undefined && was.value === figure.value && was.reason === figure.reason) return []
    return [
      {
        partnershipId,
        ...figure,
        numerator: null,
        denominator: null,
        revision: (was?.revision ?? 0) + 1,
        recordedAt: at,
      },
    ]
  })
  await insertRevisions(
    tx,
    rows.map((row) => ({
      ...row,
      why: row.revision === 1 ? '' : isGone.has(`${row.seriesId} ${row.periodStart}`) ? noMore : changed,
      ...{ returnId: null, enteredBy: personId, onBehalf: 0, approvedBy: null },
    })),
  )
  await upsertMeasurements(
    tx,
    rows.map((row) => ({ ...row, state: row.revision === 1 ? 'published' : 'revised' })),
  )
  const sources = await listBenchmarkSources(tx, partnershipId)
  await updateAttribution(tx, partnershipId, attributionOf(sources))
  return rows.length
}
