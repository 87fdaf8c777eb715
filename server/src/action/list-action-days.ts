import type { Db } from '@roundtable/db/database.ts'
import { listActionRecords } from '@roundtable/db/queries/action.queries.ts'
import type { FeedRow } from '@roundtable/db/queries/calendar-feed.queries.ts'
import { actionStateWord, isOwed } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName, actionPage } from '@roundtable/shared/action/action-record.ts'
import type { DayEvent } from '@roundtable/shared/base/icalendar.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { Services } from '../base/context.ts'

/** The due days of the actions of the person’s own agencies, until they are reported done; never what is to be done. */
export async function listActionDays(
  db: Db,
  { config }: Services,
  { feed, actor }: { feed: FeedRow; actor: Actor },
): Promise<DayEvent[]> {
  if (!seeProgress.may(actor)) return []
  const { partnershipId, slug, foundedAt } = feed
  const agencies = [...new Set(actor.seats.map(({ agencyId }) => agencyId))]
  const host = new URL(config.publicUrl).hostname
  const records = await listActionRecords(db, { partnershipId, agencies })
  return records
    .filter(({ state }) => isOwed(state))
    .map((record) => ({
      uid: `action-${record.id}@${host}`,
      day: record.dueOn,
      summary: `${actionName(record)} of ${record.agencyName} is due`,
      description: `${actionStateWord(record.state)}. Open it in Roundtable to see what is to be done.`,
      url: `${config.publicUrl}/${slug}${actionPage(record)}`,
      sequence: record.version,
      changedAt: record.stepAt ?? foundedAt,
    }))
}
