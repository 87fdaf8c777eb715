import type { Db } from '@roundtable/db/database.ts'
import { listReadingNotes } from '@roundtable/db/queries/chart-note.queries.ts'
import type { ChartSegment } from '@roundtable/shared/spc/chart.ts'
import type { ChartKind } from '@roundtable/shared/spc/chart-kind.ts'
import { cacheByVersion } from '../../base/cache-by-version.ts'

/** What people agreed about how figures are read: the same on every page, in every row and file. */
export type ReadingNotes = {
  /** Step changes of a series, oldest first. */
  segments: (seriesId: string | null) => readonly ChartSegment[]
  chart: (indicatorId: string) => ChartKind
  /** A chart that is drawn from numerators and denominators was chosen somewhere. */
  needsParts: boolean
}

const none: readonly ChartSegment[] = []

/** As a transaction sees them. */
export async function readNotes(db: Db, partnershipId: string): Promise<ReadingNotes> {
  const segments = new Map<string, ChartSegment[]>()
  const charts = new Map<string, ChartKind>()
  for (const note of await listReadingNotes(db, partnershipId)) {
    if (note.kind === 'chart') charts.set(note.subjectId, note.chart)
    else {
      const standing = segments.get(note.subjectId) ?? []
      standing.push({ from: note.fromPeriod, baseline: note.baseline })
      segments.set(note.subjectId, standing)
    }
  }
  return {
    segments: (seriesId) => segments.get(seriesId ?? '') ?? none,
    chart: (indicatorId) => charts.get(indicatorId) ?? 'xmr',
    needsParts: [...charts.values()].some((chart) => ['p', 'p-prime', 'u', 'u-prime'].includes(chart)),
  }
}

export const readingNotes = cacheByVersion(({ actor, database }) =>
  readNotes(database.reader, actor.partnershipId),
)
