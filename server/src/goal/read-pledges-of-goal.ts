import { listPledgeSteps, listPledges } from '@roundtable/db/queries/pledge.queries.ts'
import { listPledgeMeasures } from '@roundtable/db/queries/pledge-measure.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { askForPledges, signPledges } from '@roundtable/shared/goal/pledge-rights.ts'
import { reviewAheadDays } from '@roundtable/shared/goal/pledge-waiting.ts'
import { agencyPledge, pledgeReview, withSignature } from '@roundtable/shared/pledge/agency-pledge.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** Each agency's pledge to a goal, what it will be seen in, and how it came to be. */
export async function readPledgesOfGoal(ctx: ActorContext, goalId: string) {
  const { actor, database, now } = ctx
  const key = { partnershipId: actor.partnershipId, goalId }
  const rows = (await listPledges(database.reader, key)).map(withSignature)
  const pledgeIds = rows.flatMap(({ id }) => id ?? [])
  const measures = await listPledgeMeasures(database.reader, { ...key, pledgeIds })
  const steps = await listPledgeSteps(database.reader, key)
  const today = localDay(now())
  const days = { today, dueBy: addDays(today, reviewAheadDays) }
  const readsReasons = seeProgress.may(actor)
  return rows.map((pledge) => {
    const state = agencyPledge(pledge.state)
    const maySign = signPledges.may(actor, pledge.agencyId)
    return {
      ...pledge,
      state,
      wording: pledge.wording === '' ? null : pledge.wording,
      version: pledge.version ?? 0,
      measures: measures.filter(({ pledgeId }) => pledgeId === pledge.id),
      review: pledgeReview({ ...pledge, state }, days),
      maySign,
      mayAsk: state !== 'signed' && !maySign && askForPledges.may(actor),
      steps: steps
        .filter(({ agencyId }) => agencyId === pledge.agencyId)
        .map((step) => ({ ...step, reason: readsReasons ? step.reason : null })),
    }
  })
}
