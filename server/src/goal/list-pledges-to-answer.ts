import { listPledgesByGoal } from '@roundtable/db/queries/pledge.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { reviewAheadDays } from '@roundtable/shared/goal/pledge-waiting.ts'
import { agencyPledge, pledgeReview } from '@roundtable/shared/pledge/agency-pledge.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'

/** Who has not answered for a goal, who declined, and whose pledge is to be reviewed. */
export async function listPledgesToAnswer({ actor, database, membership, now }: ActorContext) {
  if (membership.readOnly) return []
  const seen = { partnershipId: actor.partnershipId, goalIds: goalsGrantedTo(actor) }
  const today = localDay(now())
  const days = { today, dueBy: addDays(today, reviewAheadDays) }
  return (await listPledgesByGoal(database.reader, seen)).flatMap((row) => {
    const state = agencyPledge(row.state)
    const review = pledgeReview({ ...row, state }, days)
    if (state === 'signed' && review === null) return []
    return [{ ...row, state, review, wording: row.wording === '' ? null : row.wording }]
  })
}
