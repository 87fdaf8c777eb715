import type { Tx } from '@roundtable/db/database.ts'
import {
  insertMeasurementSources,
  insertSourceFiles,
  listEntrySources,
} from '@roundtable/db/queries/return-import.queries.ts'
import { type EnteredFigure, isSameFigure } from '@roundtable/shared/figure/entered-figure.ts'

type Published = EnteredFigure & { seriesId: string; periodStart: string; revision: number }

/** A published figure that is still the one a file brought keeps from which file and line it came. */
export async function recordSources(
  tx: Tx,
  { partnershipId, returnId, at }: { partnershipId: string; returnId: string; at: string },
  published: readonly Published[],
): Promise<void> {
  const sources = await listEntrySources(tx, { partnershipId, returnId })
  if (sources.length === 0) return
  const bySeries = new Map(sources.map((source) => [source.seriesId, source]))
  const files = new Map<string, { partnershipId: string; id: string; fileName: string; fileHash: string }>()
  const rows = published.flatMap((figure) => {
    const source = bySeries.get(figure.seriesId)
    if (source?.line == null || !isSameFigure(source, figure)) return []
    const { seriesId, periodStart, revision } = figure
    const { fileId, fileName, fileHash, line } = source
    files.set(fileId, { partnershipId, id: fileId, fileName, fileHash })
    return [{ partnershipId, seriesId, periodStart, revision, fileId, line, recordedAt: at }]
  })
  await insertSourceFiles(tx, [...files.values()])
  await insertMeasurementSources(tx, rows)
}
