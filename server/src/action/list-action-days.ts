import type { Db } from '@roundtable/db/database.ts'
import { listActionRecords } from '@roundtable/db/queries/action-record.queries.ts'
import { actionStateWord, owedStates } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName, actionPage } from '@roundtable/shared/action/action-record.ts'
import { isExpectedToVerify } from '@roundtable/shared/action/action-rights.ts'
import type { DayEvent } from '@roundtable/shared/base/icalendar.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Services } from '../base/context.ts'
import { agenciesOf, type FeedOf, feedEvent } from '../notice/feed-event.ts'

/**
 * The due days of the actions of the person’s own agencies, until they are reported done, and the days on which they
 * look at what others’ changed; never what is to be done.
 */
export async function listActionDays(
  db: Db,
  services: Services,
  { feed, actor }: FeedOf,
): Promise<DayEvent[]> {
  if (!seeProgress.may(actor)) return []
  const { partnershipId } = feed
  const asked = { partnershipId, states: owedStates, agencies: agenciesOf(actor) }
  const owed = (await listActionRecords(db, asked)).map((record) =>
    feedEvent(services, feed, record, {
      kind: 'action',
      day: record.dueOn,
      summary: `${actionName(record)} of ${record.agencyName} is due`,
      description: `${actionStateWord(record.state)}. Open it in Roundtable to see what is to be done.`,
      page: actionPage(record),
    }),
  )
  const verified = await listActionRecords(db, { partnershipId, states: ['verified'] })
  const checks = verified.flatMap((record) =>
    record.impactOn === null || !isExpectedToVerify(actor, record)
      ? []
      : feedEvent(services, feed, record, {
          kind: 'impact',
          day: record.impactOn,
          summary: `The impact of ${actionName(record)} of ${record.agencyName} is to be checked`,
          description: 'Open it in Roundtable to see its figures, and say whether it made a difference.',
          page: actionPage(record),
        }),
  )
  return [...owed, ...checks]
}
