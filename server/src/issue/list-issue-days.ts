import type { Db } from '@roundtable/db/database.ts'
import { listIssueRecords } from '@roundtable/db/queries/issue.queries.ts'
import type { DayEvent } from '@roundtable/shared/base/icalendar.ts'
import { issuePage } from '@roundtable/shared/issue/issue-record.ts'
import { agenciesProgressed } from '@roundtable/shared/issue/issue-rights.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Services } from '../base/context.ts'
import { type FeedOf, feedEvent } from '../notice/feed-event.ts'

/** The days on which issues are looked at again, for the leads of the agencies that own them; never what is wrong. */
export async function listIssueDays(
  db: Db,
  services: Services,
  { feed, actor }: FeedOf,
): Promise<DayEvent[]> {
  if (!seeProgress.may(actor)) return []
  const records = await listIssueRecords(db, {
    ...{ partnershipId: feed.partnershipId, states: ['accepted', 'in-progress'] },
    agencies: agenciesProgressed(actor),
  })
  return records.flatMap((record) =>
    record.reviewOn === null || record.isReady
      ? []
      : feedEvent(services, feed, record, {
          kind: 'issue',
          day: record.reviewOn,
          summary: `Issue ${record.number} of ${record.ownerAgencyName ?? ''} is looked at again`,
          description: 'Open it in Roundtable to say what was done since.',
          page: issuePage(record),
        }),
  )
}
