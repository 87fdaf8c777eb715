import type { Db } from '@roundtable/db/database.ts'
import type { AskedSeriesRow } from '@roundtable/db/queries/asked-series.queries.ts'
import { listRecentFigures } from '@roundtable/db/queries/recent-figure.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { absenceWord } from '@roundtable/shared/figure.ts'
import { type Usual, usualOf } from '@roundtable/shared/figure-doubt.ts'
import { formatFigure } from '@roundtable/shared/figure-format.ts'
import { addDays, periodLabel } from '@roundtable/shared/period.ts'
import { periodNouns } from '@roundtable/shared/reading-sentences.ts'

export type RowHistory = { earlier: { label: string; text: string }[]; usual: Usual | null }

const daysOf = { monthly: 31, quarterly: 92, termly: 122, 'half-yearly': 184, annual: 366 } as const
/** Periods that tell what is usual. */
const usualPeriods = 12
/** Beside what is asked stand the last three. */
const shownBefore = 3

/** What was published before, of each row of a return: the periods before the last, and what is usual. */
export async function readHistories(
  db: Db,
  owed: Pick<ReturnRow, 'partnershipId' | 'frequency' | 'periodStart'>,
  rows: readonly AskedSeriesRow[],
): Promise<(row: AskedSeriesRow) => RowHistory> {
  const { partnershipId, frequency, periodStart } = owed
  const lines = await listRecentFigures(db, {
    partnershipId,
    seriesIds: rows.map(({ seriesId }) => seriesId),
    since: addDays(periodStart, -usualPeriods * daysOf[frequency]),
    before: periodStart,
  })
  return (row) => {
    const line = lines.get(row.seriesId) ?? []
    const values = line.flatMap(({ value, comparable }) =>
      comparable === 1 && value !== null ? [value] : [],
    )
    const earlier = line
      .slice(-shownBefore)
      .reverse()
      .slice(1)
      .map(({ periodStart: start, value, reason }) => ({
        label: periodLabel(frequency, start),
        text: reason === null ? formatFigure(value, row) : absenceWord[reason],
      }))
    return { earlier, usual: values.length === 0 ? null : usualOf(values, periodNouns[frequency]) }
  }
}
