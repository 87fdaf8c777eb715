import type { Db } from '@roundtable/db/database.ts'
import {
  type DueReturnRow,
  type FeedRow,
  findDueDayChanges,
  listExpectedFrequencies,
  listReturnsDue,
} from '@roundtable/db/queries/calendar-feed.queries.ts'
import type { DayEvent } from '@roundtable/shared/base/icalendar.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays, type Frequency, periodLabel, periodsBetween } from '@roundtable/shared/base/period.ts'
import { returnStateWord } from '@roundtable/shared/return/return-lifecycle.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { Services } from '../base/context.ts'
import { dueDaysOf } from './due-days-of.ts'

const daysBack = 366
const daysAhead = 366

type Period = { agencyId: string; agencyName: string; frequency: Frequency; periodStart: string }

/**
 * The due days of the person's agencies: a year back as they were, a year ahead as they will be; no figures. What can
 * move a day raises the sequence and the moment of every event, and a return that opens begins above what it was as one
 * to come, so that a calendar takes each change; no moment lies in the future.
 */
export async function listDueDays(
  db: Db,
  { config, now }: Services,
  { feed, actor }: { feed: FeedRow; actor: Actor },
): Promise<DayEvent[]> {
  const { partnershipId, slug, foundedAt } = feed
  const today = localDay(now())
  const host = new URL(config.publicUrl).hostname
  const page = `${config.publicUrl}/${slug}/returns`
  const asked = { partnershipId, scope: seeReturns.scope(actor) }
  const uidOf = ({ agencyId, frequency, periodStart }: Period) =>
    `return-${agencyId}-${frequency}-${periodStart}@${host}`
  const moved = await findDueDayChanges(db, partnershipId)
  const movedAt = moved.lastAt ?? foundedAt
  const opened = (await listReturnsDue(db, { ...asked, since: addDays(today, -daysBack) })).map((row) => ({
    uid: uidOf(row),
    day: row.dueOn,
    summary: summaryOf(row),
    description: `${returnStateWord(row.state)}. Open it in Roundtable to see what is asked.`,
    url: `${page}/${row.id}`,
    sequence: moved.count + row.version,
    changedAt: latestOf(lastActOn(row), movedAt),
  }))
  const known = new Set(opened.map(({ uid }) => uid))
  const coming: DayEvent[] = []
  for (const each of await listExpectedFrequencies(db, asked)) {
    const dueOf = await dueDaysOf(db, { partnershipId, ...each })
    for (const { start, end } of periodsBetween(each.frequency, today, addDays(today, daysAhead))) {
      const period = { ...each, periodStart: start }
      coming.push({
        uid: uidOf(period),
        day: dueOf({ start, end }).dueOn,
        summary: summaryOf(period),
        description: 'The return opens by itself when its period has ended.',
        url: page,
        sequence: moved.count,
        changedAt: movedAt,
      })
    }
  }
  return [...opened, ...coming.filter(({ uid }) => !known.has(uid))]
}

const summaryOf = ({ agencyName, frequency, periodStart }: Period): string =>
  `${periodLabel(frequency, periodStart)} return of ${agencyName} is due`

const latestOf = (a: string, b: string): string => (a > b ? a : b)

function lastActOn(row: DueReturnRow): string {
  const acts = [row.openedAt, row.submittedAt, row.approvedAt, row.publishedAt, row.remarkAt]
  return (
    acts
      .flatMap((moment) => moment ?? [])
      .sort()
      .at(-1) ?? row.openedAt
  )
}
