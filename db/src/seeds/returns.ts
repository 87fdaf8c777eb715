import { addDays } from '@roundtable/shared/base/period.ts'
import { noWords } from '@roundtable/shared/figure/entry-fields.ts'
import { graceDays } from '@roundtable/shared/return/return-rules.ts'
import type { ReturnEntryTable, ReturnTable } from '../tables/return.table.ts'
import { momentOf, workdayUntil } from './base/calendar.ts'
import type { Seeding } from './base/seeding.ts'
import type { SaidOf } from './commentaries.ts'
import type { LineFigures, Point } from './figures.ts'
import type { Filing } from './filing.ts'

/** Why the demonstration's return was sent back, as its lead typed it. */
export const sentBackBecause =
  'The cohort still counts young people who moved away in spring: please take them out and send it again.'
/** Of the lines asked, how many a return in progress already has. */
const startedShare = 0.7

/** Every return of the last year, and those that are open now. */
export function filingsIn(figures: readonly LineFigures[]): Filing[] {
  const filings = new Set(figures.flatMap(({ points }) => points.map((point) => point.filing)))
  return [...filings].filter((filing) => filing.returnId !== null)
}

export function returnsOf(seeding: Seeding, filings: readonly Filing[]): ReturnTable[] {
  return filings.map((filing) => {
    const { state, submittedAt, publishedAt, enters, approves } = filing
    const isSentBack = state === 'sent-back'
    const remarked = momentOf(workdayUntil(addDays(seeding.today, -2)), 15, 20)
    return {
      partnershipId: seeding.partnershipId,
      id: filing.returnId ?? '',
      agencyId: approves.agencyId,
      frequency: filing.frequency,
      periodStart: filing.period.start,
      periodEnd: filing.period.end,
      dueOn: filing.dueOn,
      graceDays,
      state,
      version: {
        due: 1,
        'in-progress': 2,
        submitted: 3,
        'sent-back': 4,
        approved: 4,
        published: 5,
        closed: 3,
      }[state],
      openedAt: filing.openedAt,
      submittedAt,
      submittedBy: submittedAt === null ? null : enters.personId,
      approvedAt: publishedAt,
      approvedBy: publishedAt === null ? null : approves.personId,
      publishedAt,
      remark: isSentBack ? sentBackBecause : null,
      remarkBy: isSentBack ? approves.personId : null,
      remarkAt: isSentBack ? remarked : null,
    }
  })
}

export function entriesOf(
  seeding: Seeding,
  figures: readonly LineFigures[],
  saidOf: SaidOf,
): ReturnEntryTable[] {
  const entered = new Map<Filing, number>()
  const asked = new Map<Filing, number>()
  for (const { points } of figures) {
    for (const { filing } of points) asked.set(filing, (asked.get(filing) ?? 0) + 1)
  }
  return figures.flatMap(({ line, points }) =>
    points.flatMap((point): ReturnEntryTable[] => {
      const { filing } = point
      const count = entered.get(filing) ?? 0
      const enough = filing.state === 'in-progress' && count >= (asked.get(filing) ?? 0) * startedShare
      if (filing.returnId === null || filing.enteredAt === null || enough) return []
      entered.set(filing, count + 1)
      return [entryOf(seeding, line.series.id, point, filing.returnId, filing.enteredAt, saidOf(point))]
    }),
  )
}

function entryOf(
  seeding: Seeding,
  seriesId: string,
  { figure, reason, filing }: Point,
  returnId: string,
  enteredAt: string,
  said: ReturnType<SaidOf>,
): ReturnEntryTable {
  return {
    partnershipId: seeding.partnershipId,
    returnId,
    seriesId,
    ...figure,
    reason,
    ...noWords,
    ...said,
    enteredBy: filing.enters.personId,
    onBehalf: filing.onBehalf ? 1 : 0,
    enteredAt,
    version: 1,
  }
}
