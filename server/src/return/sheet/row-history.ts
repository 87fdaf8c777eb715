import type { Db } from '@roundtable/db/database.ts'
import { listRecentFigures, type RecentLine } from '@roundtable/db/queries/recent-figure.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { addDays, periodLabel } from '@roundtable/shared/base/period.ts'
import { absenceWord } from '@roundtable/shared/figure/absence.ts'
import { formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import type { LineBefore } from '@roundtable/shared/reading/figure-signal.ts'
import { readingWindow } from '@roundtable/shared/reading/reading-input.ts'
import { periodNouns } from '@roundtable/shared/reading/reading-nouns.ts'
import { type Usual, usualOf } from '@roundtable/shared/return/figure-doubt.ts'
import type { ActorContext } from '../../base/context.ts'
import { type ReadingNotes, readingNotes, readNotes } from '../../indicator/note/reading-notes.ts'

export type RowHistory = {
  earlier: { label: string; text: string }[]
  usual: Usual | null
  line: LineBefore | null
}

const daysOf = { monthly: 31, quarterly: 92, termly: 122, 'half-yearly': 184, annual: 366 } as const
/** Periods that tell what is usual. */
const usualPeriods = 12
/** Beside what is asked stand the last three. */
const shownBefore = 3
/** A chart reads the newest figures, the one that is entered among them. */
const drawnBefore = readingWindow - 1

type Owed = Pick<ReturnRow, 'partnershipId' | 'frequency' | 'periodStart'>
const none: RowHistory = { earlier: [], usual: null, line: null }

/** What was published before, of each row of a return: the last periods, what is usual, and its chart. */
export async function readHistories(
  ctx: ActorContext,
  db: Db,
  { owed, rows }: { owed: Owed; rows: readonly ReturnLine[] },
): Promise<(row: ReturnLine) => RowHistory> {
  const { partnershipId, frequency, periodStart } = owed
  const lines = await listRecentFigures(db, {
    partnershipId,
    seriesIds: rows.map(({ seriesId }) => seriesId),
    since: addDays(periodStart, -drawnBefore * daysOf[frequency]),
    before: periodStart,
  })
  const isReading = db === ctx.database.reader
  const notes = await (isReading ? readingNotes(ctx) : readNotes(db, partnershipId))
  return (row) => {
    const line = lines.get(row.seriesId)
    return line === undefined || line.figures.length === 0 ? none : historyOf(row, { line, owed, notes })
  }
}

type Known = { line: RecentLine; owed: Owed; notes: ReadingNotes }

function historyOf(row: ReturnLine, { line, owed, notes }: Known): RowHistory {
  const { frequency, periodStart } = owed
  const { figures, breaks, indicatorId } = line
  const comparableFrom = breaks.at(-1) ?? ''
  const values = figures
    .slice(-usualPeriods)
    .flatMap(({ value, periodStart: start }) => (value !== null && start >= comparableFrom ? [value] : []))
  const earlier = figures
    .slice(-shownBefore)
    .reverse()
    .slice(1)
    .map(({ periodStart: start, value, reason }) => ({
      label: periodLabel(frequency, start),
      text: reason === null ? formatFigure(value, row) : absenceWord[reason],
    }))
  return {
    earlier,
    usual: values.length === 0 ? null : usualOf(values, periodNouns[frequency]),
    line: {
      frequency,
      periodStart,
      points: figures
        .slice(-drawnBefore)
        .map(({ packed }) => packed)
        .join(','),
      breaks,
      segments: [...notes.segments(row.seriesId)],
      chart: notes.chart(indicatorId),
    },
  }
}
