import {
  listOpenTargets,
  listTargetedLines,
  type OpenTarget,
  type TargetedLine,
} from '@roundtable/db/queries/target-list.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { shownStates } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { seeIndicatorDrafts } from '@roundtable/shared/indicator/indicator-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { targetText } from '@roundtable/shared/target/target.ts'
import { targetInForce } from '@roundtable/shared/target/target-in-force.ts'
import { mayAgreeTarget, proposeTargets } from '@roundtable/shared/target/target-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { unitSign } from '../disclosure/shown-figure.ts'

/** Every indicator that can have a target, with the one in force today, those to come and those proposed. */
export async function listTargets(ctx: ActorContext) {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const today = localDay(ctx.now())
  const states = seeIndicatorDrafts.may(actor) ? [...shownStates, 'draft' as const] : shownStates
  const lines = await listTargetedLines(database.reader, {
    partnershipId,
    goalIds: goalsGrantedTo(actor),
    states,
  })
  const targets = Map.groupBy(
    await listOpenTargets(database.reader, partnershipId),
    ({ seriesId }) => seriesId,
  )
  const rows = lines.map((line) => {
    const own = targets.get(line.seriesId) ?? []
    const agreed = own.filter(({ state }) => state === 'agreed')
    const inForce = targetInForce(agreed, today)
    const view = (target: OpenTarget) => viewOf(ctx, line, target)
    return {
      ...line,
      unitSign: unitSign(line.unit),
      signed: line.signed === 1,
      draft: line.state === 'draft',
      measured: Number(line.measured) === 1,
      inForce: inForce === null ? null : view(inForce),
      coming: agreed.filter(({ fromPeriod }) => fromPeriod > today).map(view),
      proposed: own.filter(({ state }) => state === 'proposed').map(view),
    }
  })
  return { rows, mayPropose: proposeTargets.may(actor), today }
}

function viewOf({ actor }: ActorContext, { frequency, polarity, unit }: TargetedLine, target: OpenTarget) {
  const { id, version, fromPeriod, rationale, state, meeting, recordedBy } = target
  return {
    ...{ id, version, fromPeriod, rationale, meeting },
    text: targetText(target, polarity, unit) ?? '',
    fromLabel: periodLabel(frequency, fromPeriod),
    recordedBy: target.recordedByName,
    agreedBy: target.agreedByPerson,
    mayAgree: state === 'proposed' && mayAgreeTarget(actor, recordedBy),
  }
}
