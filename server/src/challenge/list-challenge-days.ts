import type { Db } from '@roundtable/db/database.ts'
import { listChallengeRecords } from '@roundtable/db/queries/challenge.queries.ts'
import type { DayEvent } from '@roundtable/shared/base/icalendar.ts'
import { challengeName, challengePage } from '@roundtable/shared/challenge/challenge-record.ts'
import { answerAt } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { Services } from '../base/context.ts'
import { agenciesOf, type FeedOf, feedEvent } from '../notice/feed-event.ts'

/** The last days to answer, for whoever answers at the stage it stands at; a restricted one stands in no calendar. */
export async function listChallengeDays(
  db: Db,
  services: Services,
  { feed, actor }: FeedOf,
): Promise<DayEvent[]> {
  const { partnershipId } = feed
  const records = await listChallengeRecords(db, {
    ...{ partnershipId, states: ['stage-1', 'stage-2', 'stage-3'], agencies: agenciesOf(actor) },
  })
  return records.flatMap((record) => {
    const { restricted, agencyId, stage, raisedBy, answerUntil } = record
    const answers = agencyId !== null && raisedBy !== actor.personId && answerAt[stage].may(actor, agencyId)
    return restricted || !answers
      ? []
      : feedEvent(services, feed, record, {
          kind: 'challenge',
          day: answerUntil,
          summary: `Last day to answer: ${challengeName(record)}`,
          description: `Stage ${stage}. The day after it moves on by itself. Open it in Roundtable to answer.`,
          page: challengePage(record),
        })
  })
}
