import type { ReadIndicator, ReadingInput, ReadingPoint } from '../reading/reading-input.ts'
import { readingWindow } from '../reading/reading-input.ts'
import type { ChartSegment } from '../spc/chart.ts'
import { type AgreedTarget, agreedBy } from '../target/target-in-force.ts'

type Recorded = { recordedAt: string; endedAt?: string | null }

/** Everything that was ever recorded of a line, and when. */
export type RecordedLine = {
  indicator: ReadIndicator
  /** Every state each figure was published in. */
  revisions: readonly (ReadingPoint & { revision: number; recordedAt: string })[]
  targets: readonly (AgreedTarget & { withdrawnAt: string | null })[]
  breaks: readonly { fromPeriod: string; recordedAt: string }[]
  segments: readonly (ChartSegment & Recorded)[]
}

const wasThere = (moment: string, { recordedAt, endedAt = null }: Recorded): boolean =>
  recordedAt <= moment && (endedAt === null || endedAt > moment)

/** The line as it was known at a moment: figures as they stood, targets that were agreed, breaks and steps recorded by then. */
export function lineKnownAt(
  { indicator, revisions, targets, breaks, segments }: RecordedLine,
  moment: string,
): ReadingInput {
  const points = new Map<string, ReadingPoint & { revision: number }>()
  for (const revision of revisions) {
    if (revision.recordedAt > moment) continue
    const found = points.get(revision.periodStart)
    if (found === undefined || found.revision < revision.revision) points.set(revision.periodStart, revision)
  }
  return {
    indicator,
    points: [...points.values()]
      .sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
      .slice(-readingWindow),
    targets: agreedBy(targets, moment),
    breaks: breaks.filter((each) => wasThere(moment, each)).map(({ fromPeriod }) => fromPeriod),
    segments: segments.filter((each) => wasThere(moment, each)),
  }
}

/** The moments at which something else was known of the line: a figure, a target or its end, a definition, a step; after one and up to another, oldest first. */
export function momentsOfLine(
  { revisions, targets, breaks, segments }: RecordedLine,
  { after, until }: { after: string; until: string },
): string[] {
  const known: (string | null | undefined)[] = [
    ...revisions.map(({ recordedAt }) => recordedAt),
    ...targets.flatMap(({ agreedAt, withdrawnAt }) => [agreedAt, withdrawnAt]),
    ...breaks.map(({ recordedAt }) => recordedAt),
    ...segments.flatMap(({ recordedAt, endedAt }) => [recordedAt, endedAt]),
  ]
  const all = known.flatMap((moment) => moment ?? [])
  return [...new Set(all)].filter((moment) => moment > after && moment <= until).sort()
}
