import { addDays } from '@roundtable/shared/base/period.ts'
import type { MeasurementRevisionTable, MeasurementTable } from '../tables/measurement.table.ts'
import { momentOf, newestPack, workdayUntil } from './base/calendar.ts'
import type { Seeding } from './base/seeding.ts'
import { correctedSincePack, corrections } from './base/stories.ts'
import type { LineFigures, Point } from './figures.ts'
import { type Counts, figureOf } from './generator.ts'
import { ageBands, type Line } from './indicators.ts'

export type Measured = { measurements: MeasurementTable[]; revisions: MeasurementRevisionTable[] }

/** What stands published, and every state it was ever published in. */
export function measuredOf(seeding: Seeding, figures: readonly LineFigures[]): Measured {
  const measured: Measured = { measurements: [], revisions: [] }
  const { board, frozenOn } = newestPack(seeding.today)
  const late = correctedSincePack[board.slice(5, 7)]
  for (const { line, points } of figures) {
    const shown = line.indicator.code === late?.code ? newestOn(points, momentOf(frozenOn)) : undefined
    for (const point of points) {
      if (point.filing.publishedAt === null) continue
      const changes = point === shown ? sincePack(seeding, late) : changesOf(line, point)
      const revisions = revisionsOf(seeding, line, point, changes)
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

type Change = { at: string; numerator: number; denominator: number; why: string }

function changesOf({ indicator: { code } }: Line, { back, filing }: Point): Change[] {
  const correction = corrections[code]
  if (correction?.back !== back) return []
  return correction.changes.map(({ daysLater, ...change }) => ({
    ...change,
    at: momentOf(addDays(filing.publishedAt?.slice(0, 10) ?? '', daysLater), 14, 25),
  }))
}

/** The newest figure that stood published by then. */
const newestOn = (points: readonly Point[], moment: string): Point | undefined =>
  points.findLast(({ counts, filing }) => counts !== null && (filing.publishedAt ?? moment) < moment)

const sincePack = ({ today }: Seeding, late: (typeof correctedSincePack)[string]): Change[] =>
  late === undefined
    ? []
    : [
        {
          ...{ at: momentOf(workdayUntil(addDays(today, -2)), 14, 25), why: late.why },
          ...{ numerator: late.rise, denominator: 0 },
        },
      ]

function revisionsOf(
  seeding: Seeding,
  line: Line,
  point: Point,
  changes: readonly Change[],
): MeasurementRevisionTable[] {
  const { filing, period, counts } = point
  const publishedAt = filing.publishedAt ?? ''
  const done = isCorrected(line) && counts !== null ? changes.filter(({ at }) => at < seeding.now) : []
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
