import type { Db } from '@roundtable/db/database.ts'
import { listPledgeRecords } from '@roundtable/db/queries/life-record.queries.ts'
import type { DayEvent } from '@roundtable/shared/base/icalendar.ts'
import { signPledges } from '@roundtable/shared/goal/pledge-rights.ts'
import { pledgePage } from '@roundtable/shared/goal/pledge-waiting.ts'
import type { Services } from '../base/context.ts'
import { agenciesOf, type FeedOf, feedEvent } from '../notice/feed-event.ts'

/** The days on which pledges are reviewed, for whoever signs for their agency. */
export async function listPledgeDays(
  db: Db,
  services: Services,
  { feed, actor }: FeedOf,
): Promise<DayEvent[]> {
  const asked = { partnershipId: feed.partnershipId, states: ['signed'], agencies: agenciesOf(actor) }
  return (await listPledgeRecords(db, asked)).flatMap((record) =>
    record.reviewOn === null || !signPledges.may(actor, record.agencyId)
      ? []
      : feedEvent(services, feed, record, {
          kind: 'pledge',
          day: record.reviewOn,
          summary: `The pledge of ${record.agencyName} to goal ${record.goalCode} is reviewed`,
          description: 'Open it in Roundtable: sign it again, change it, or decline it with a reason.',
          page: pledgePage(record),
        }),
  )
}
