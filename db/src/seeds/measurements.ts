import { addDays } from '@roundtable/shared/base/period.ts'
import type { MeasurementRevisionTable, MeasurementTable } from '../tables/measurement.table.ts'
import { momentOf } from './base/calendar.ts'
import type { Seeding } from './base/seeding.ts'
import { corrections } from './base/stories.ts'
import type { LineFigures, Point } from './figures.ts'
import { type Counts, figureOf } from './generator.ts'
import { ageBands, type Line } from './indicators.ts'

export type Measured = { measurements: MeasurementTable[]; revisions: MeasurementRevisionTable[] }

/** What stands published, and every state it was ever published in. */
export function measuredOf(seeding: Seeding, figures: readonly LineFigures[]): Measured {
  const measured: Measured = { measurements: [], revisions: [] }
  for (const { line, points } of figures) {
    for (const point of points) {
      if (point.filing.publishedAt === null) continue
      const revisions = revisionsOf(seeding, line, point, point.filing.publishedAt)
      const last = revisions.at(-1)
      if (last === undefined) continue
      measured.revisions.push(...revisions)
      const { partnershipId, seriesId, periodStart, periodEnd, numerator, denominator, value, reason } = last
      measured.measurements.push({
        partnershipId,
        seriesId,
        periodStart,
        periodEnd,
        numerator,
        denominator,
        value,
        reason,
        state: last.revision > 1 ? 'revised' : 'published',
        revision: last.revision,
        recordedAt: last.recordedAt,
      })
    }
  }
  return measured
}

/** Who was added to the whole was added to its eldest, so that the bands always add up. */
const isCorrected = ({ part }: Line) => part === null || part === ageBands.at(-1)

function revisionsOf(
  seeding: Seeding,
  line: Line,
  point: Point,
  publishedAt: string,
): MeasurementRevisionTable[] {
  const { filing, period, counts } = point
  const correction = isCorrected(line) ? corrections[line.indicator.code] : undefined
  const changes = correction?.back === point.back && counts !== null ? correction.changes : []
  const done = changes
    .map((change) => ({
      ...change,
      at: momentOf(addDays(publishedAt.slice(0, 10), change.daysLater), 14, 25),
    }))
    .filter((change) => change.at < seeding.now)
  const first: MeasurementRevisionTable = {
    partnershipId: seeding.partnershipId,
    seriesId: line.series.id,
    periodStart: period.start,
    revision: 1,
    periodEnd: period.end,
    ...point.figure,
    reason: point.reason,
    why: '',
    returnId: filing.returnId,
    enteredBy: filing.enters.personId,
    onBehalf: filing.onBehalf ? 1 : 0,
    approvedBy: filing.approves.personId,
    recordedAt: publishedAt,
  }
  const { numerator, denominator, value } = point.figure
  return Array.from({ length: done.length + 1 }, (_, index) => {
    const undone = done.slice(index)
    const change = done[index - 1]
    const figure =
      counts === null ? { numerator, denominator, value } : figureOf(line.indicator, before(counts, undone))
    if (change === undefined) return { ...first, ...figure }
    return { ...first, ...figure, revision: index + 1, why: change.why, recordedAt: change.at }
  })
}

function before(counts: Counts, undone: readonly { numerator: number; denominator: number }[]): Counts {
  const tenth = (n: number) => Math.round(n * 10) / 10
  return undone.reduce<Counts>(
    (was, change) => ({
      numerator: tenth(was.numerator - change.numerator),
      denominator: was.denominator === null ? null : tenth(was.denominator - change.denominator),
    }),
    counts,
  )
}
